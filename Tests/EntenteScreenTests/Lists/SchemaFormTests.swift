// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Testing

/// Forms that are written from their published schemas; the samples are made after those schemas, not real files.
@Suite struct SchemaFormTests {
  @Test func theConsolidatedScreeningList() throws {
    let json = try ReadList(
      text: #"""
        {"sources_used":[],"results":[
          {"id":"abc","source":"Entity List (EL)","name":"Volna Plant","type":"Entity","alt_names":["Volna, JSC"],
           "addresses":[{"address":"1 Lenin St","city":"Kazan","state":null,"postal_code":"420000","country":"RU"}],
           "programs":[],"start_date":"2022-03-03","ids":[{"type":"Tax ID No.","number":"1650000001","country":"RU"}]},
          {"id":"def","source":"SDN","name":"PETROV, Ivan","type":"Individual","alt_names":["PETROFF, Ivan"],
           "dates_of_birth":["1970-01-02"],"nationalities":["RU"]}]}
        """#, file: "consolidated.json")
    #expect(json.contents?.format == .screening)
    #expect(json.entities.map(\.caption) == ["Volna Plant", "Ivan PETROV"])
    #expect(json["csl-abc"]?["taxNumber"] == ["1650000001"])
    #expect(json["csl-abc"]?["address"] == ["1 Lenin St, Kazan, 420000, RU"])
    #expect(json["csl-def"]?["alias"] == ["Ivan PETROFF"])
    #expect(json["csl-def"]?["nationality"] == ["ru"])
    let table = try ReadList(
      text: "_id,source,entity_number,type,programs,name,title,addresses,alt_names,ids\n"
        + "abc,EL,,Entity,EAR,Volna Plant,,\"1 Lenin St, Kazan, 420000, RU\",\"Volna, JSC\",\"Tax ID No., 1650000001, RU\"\n"
    )
    #expect(table.contents?.format == .screeningTable)
    #expect(table["csl-abc"]?["alias"] == ["Volna, JSC"])
    #expect(table["csl-abc"]?["country"] == ["ru"])
    #expect(table["csl-abc"]?["taxNumber"] == ["1650000001"])
  }

  @Test func ofacInXML() throws {
    let list = try ReadList(
      text: """
        <?xml version="1.0" standalone="yes"?>
        <sdnList xmlns="http://www.un.org/sanctions/1.0">
          <publshInformation><Publish_Date>08/20/2026</Publish_Date></publshInformation>
          <sdnEntry><uid>36</uid><lastName>VOLNA &amp; CO</lastName><sdnType>Entity</sdnType>
            <programList><program>CUBA</program></programList>
            <akaList><aka><uid>12</uid><type>a.k.a.</type><category>weak</category><lastName>WAVE</lastName></aka>
              <aka><type>f.k.a.</type><category>strong</category><lastName>OLD WAVE</lastName></aka></akaList>
            <addressList><address><city>Havana</city><country>Cuba</country></address></addressList></sdnEntry>
          <sdnEntry><uid>40</uid><firstName>Ivan</firstName><lastName>PETROV</lastName><sdnType>Individual</sdnType>
            <idList><id><idType>Passport</idType><idNumber>AB1</idNumber></id></idList>
            <dateOfBirthList><dateOfBirthItem><dateOfBirth>02 Jan 1970</dateOfBirth></dateOfBirthItem></dateOfBirthList>
          </sdnEntry>
        </sdnList>
        """, file: "sdn.xml")
    #expect(list.contents?.format == .ofacXML)
    #expect(list.contents?.version.version == "2026-08-20")
    #expect(list.rejections.isEmpty)
    #expect(list["ofac-36"]?["name"] == ["VOLNA & CO"])
    #expect(list["ofac-36"]?["weakAlias"] == ["WAVE"])
    #expect(list["ofac-36"]?["previousName"] == ["OLD WAVE"])
    #expect(list["ofac-36"]?["country"] == ["cu"])
    #expect(list["ofac-40"]?["name"] == ["Ivan PETROV"])
    #expect(list["ofac-40"]?["birthDate"] == ["1970-01-02"])
    #expect(list["ofac-40"]?["passportNumber"] == ["AB1"])
  }

  @Test func ofacInAdvancedXML() throws {
    func party(_ id: String, _ subtype: String, _ last: String, _ first: String) -> String {
      """
      <DistinctParty FixedRef="\(id)"><Profile ID="\(id)" PartySubTypeID="\(subtype)"><Identity ID="i\(id)" Primary="true">
      <Alias Primary="true" LowQuality="false"><DocumentedName ID="d\(id)">
      <DocumentedNamePart><NamePartValue NamePartGroupID="g\(id)1">\(last)</NamePartValue></DocumentedNamePart>
      <DocumentedNamePart><NamePartValue NamePartGroupID="g\(id)2">\(first)</NamePartValue></DocumentedNamePart>
      </DocumentedName></Alias><NamePartGroups>
      <MasterNamePartGroup><NamePartGroup ID="g\(id)1" NamePartTypeID="1"/></MasterNamePartGroup>
      <MasterNamePartGroup><NamePartGroup ID="g\(id)2" NamePartTypeID="2"/></MasterNamePartGroup>
      </NamePartGroups></Identity></Profile></DistinctParty>
      """
    }
    let list = try ReadList(
      text: """
        <Sanctions xmlns="http://www.un.org/sanctions/1.0"><DateOfIssue><Year>2026</Year><Month>8</Month><Day>20</Day></DateOfIssue>
        <ReferenceValueSets>
          <NamePartTypeValues><NamePartType ID="1">Last Name</NamePartType><NamePartType ID="2">First Name</NamePartType></NamePartTypeValues>
          <PartySubTypeValues><PartySubType ID="4">Individual</PartySubType></PartySubTypeValues>
          <RelationTypeValues><RelationType ID="9">Owned or Controlled By</RelationType></RelationTypeValues>
          <IDRegDocTypeValues><IDRegDocType ID="5">Passport</IDRegDocType></IDRegDocTypeValues>
        </ReferenceValueSets>
        <IDRegDocuments><IDRegDocument ID="1" IDRegDocTypeID="5" IdentityID="i7"><IDRegistrationNo>AB1</IDRegistrationNo></IDRegDocument></IDRegDocuments>
        <DistinctParties>\(party("7", "4", "PETROV", "Ivan"))\(party("8", "4", "SIDOROV", "Pyotr"))</DistinctParties>
        <ProfileRelationships><ProfileRelationship ID="3" From-ProfileID="8" To-ProfileID="7" RelationTypeID="9"/></ProfileRelationships>
        </Sanctions>
        """, file: "sdn_advanced.xml")
    #expect(list.contents?.format == .ofacAdvancedXML)
    #expect(list.rejections.isEmpty, "\(list.rejections)")
    #expect(list.contents?.version.version == "2026-08-20")
    #expect(list["ofac-7"]?["name"] == ["Ivan PETROV"])
    #expect(list["ofac-7"]?.schema == "Person")
    #expect(list["ofac-7"]?["passportNumber"] == ["AB1"])
    let tie = try #require(list.entities.first { $0.schema == "Ownership" })
    #expect(tie["owner"] == ["ofac-7"])
    #expect(tie["asset"] == ["ofac-8"])
  }

  @Test func theEuropeanList() throws {
    let xml = try ReadList(
      text: """
        <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-01-02T03:04:05">
        <sanctionEntity euReferenceNumber="EU.1.2" logicalId="13"><regulation programme="UKR"/>
        <subjectType code="person" classificationCode="P"/>
        <nameAlias firstName="Ivan" lastName="Petrov" wholeName="Ivan Petrov" function="Minister" strong="true"/>
        <nameAlias wholeName="Иван Петров" nameLanguage="RU" strong="true"/><nameAlias wholeName="Vanya" strong="false"/>
        <citizenship countryIso2Code="RU"/><birthdate birthdate="1970-01-02" city="Kazan"/>
        <identification identificationTypeCode="passport" number="AB1"/></sanctionEntity></export>
        """, file: "eu.xml")
    #expect(xml.contents?.format == .european)
    #expect(xml.contents?.version.version == "2026-01-02T03:04:05")
    let person = try #require(xml["eu-fsf-13"])
    #expect(person.schema == "Person")
    #expect(person["alias"] == ["Иван Петров"])
    #expect(person["weakAlias"] == ["Vanya"])
    #expect(person["nationality"] == ["ru"])
    #expect(person["passportNumber"] == ["AB1"])
    let table = try ReadList(
      text:
        "fileGenerationDate;Entity_LogicalId;Entity_SubjectType_ClassificationCode;NameAlias_WholeName;BirthDate_BirthDate;Citizenship_CountryIso2Code\n"
        + "02/01/2026;13;P;Ivan Petrov;;\n02/01/2026;13;P;Иван Петров;1970-01-02;RU\n02/01/2026;14;E;Volna;;\n"
    )
    #expect(table.contents?.format == .europeanTable)
    #expect(table.entities.map(\.caption) == ["Ivan Petrov", "Volna"])
    #expect(table["eu-fsf-13"]?["alias"] == ["Иван Петров"])
    #expect(table["eu-fsf-13"]?["nationality"] == ["ru"])
  }

  @Test func theBritishList() throws {
    let xml = try ReadList(
      text: """
        <Designations><DateGenerated>02/01/2026</DateGenerated><Designation><UniqueID>RUS0001</UniqueID>
        <Names><Name><Name1>Ivan</Name1><Name6>PETROV</Name6><NameType>Primary Name</NameType></Name>
        <Name><Name6>VANYA</Name6><NameType>Alias</NameType></Name></Names>
        <NonLatinNames><NonLatinName><NameNonLatinScript>Иван Петров</NameNonLatinScript></NonLatinName></NonLatinNames>
        <IndividualEntityShip>Individual</IndividualEntityShip><IndividualDetails><Individual><DOBs><DOB>02/01/1970</DOB></DOBs>
        <Nationalities><Nationality>Russia</Nationality></Nationalities></Individual></IndividualDetails></Designation></Designations>
        """, file: "uk.xml")
    #expect(xml.contents?.format == .british)
    #expect(xml.contents?.version.version == "2026-01-02")
    #expect(xml["uk-RUS0001"]?["name"] == ["Ivan PETROV"])
    #expect(xml["uk-RUS0001"]?["alias"] == ["VANYA", "Иван Петров"])
    #expect(xml["uk-RUS0001"]?["birthDate"] == ["1970-01-02"])
    let table = try ReadList(
      text:
        "Report Date: 02-Jan-2026\nLast Updated,Unique ID,Name 6,Name 1,Name 2,Name type,Designation Type,D.O.B\n"
        + "01/01/2026,RUS0001,PETROV,Ivan,,Primary Name,Individual,02/01/1970\n"
        + "01/01/2026,RUS0001,PETROFF,Ivan,,Alias,Individual,02/01/1970\n01/01/2026,RUS0002,VOLNA,,,Primary Name,Entity,\n"
    )
    #expect(table.contents?.format == .britishTable)
    #expect(table.contents?.version.version == "2026-01-02")
    #expect(table.entities.map(\.caption) == ["Ivan PETROV", "VOLNA"])
    #expect(table["uk-RUS0001"]?["alias"] == ["Ivan PETROFF"])
  }

  @Test(
    "each is said to be untested",
    arguments: [ListFormat.ofacXML, .ofacAdvancedXML, .screening, .european, .british])
  func untested(form: ListFormat) {
    #expect(!form.isTested)
    #expect(ListAddress.all.contains { $0.format == form && !$0.isTested })
  }
}
