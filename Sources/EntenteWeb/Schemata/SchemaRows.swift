// SPDX-License-Identifier: Apache-2.0

extension Schema {
  /// One schema a line: its name, `+` when names are matched against it, the schemata it extends (`.` for none), its
  /// properties that hold the id of another entity, each with the name that the other's side of it has, and after a
  /// colon its other properties.
  static let rows = """
    Address + Thing : city full googlePlaceId latitude longitude osmId postOfficeBox postalCode region remarks \
      state street street2
    Airplane + Vehicle : icaoCode manufacturer serialNumber
    Analyzable - . :
    Article - Document :
    Asset - Thing,Value :
    Associate - Interval associate<associations person<associates :
    Audio - Document :
    BankAccount + Asset bank<bankAccounts : accountNumber accountType balance balanceDate bankAddress bankName \
      bic closingDate iban maxBalance maxBalanceDate openingDate
    Call - Interval caller<callsMade receiver<callsReceived :
    CallForTenders - Interval,Thing authority<callForTenders onBehalfOf<delegatedCallForTenders \
      tenderers<callForTenders :
    Company + Asset,Organization : bikCode caemCode capital cikCode coatoCode fnsCode fssCode ipoCode irsCode \
      jibCode kppCode mbsCode okopfCode oksmCode pfrNumber ricCode ticker voenCode
    Contract - Asset authority<contractAuthority project<contracts :
    ContractAward - Interest,Value callForTenders<contractAwards contract<awards supplier<contractAwardSupplier :
    CourtCase - Thing :
    CourtCaseParty - Interest case<parties party<courtCase :
    CryptoWallet + Thing,Value holder<cryptoWallets : accountId balance balanceDate blockchain creationDate \
      cryptoAddress currencySymbol custodyType managingExchange publicKey
    Debt - Interval,Value creditor<debtCreditor debtor<debtDebtor :
    Directorship - Interest director<directorshipDirector organization<directorshipOrganization :
    Document - Analyzable,Thing ancestors<descendants parent<children :
    Documentation - Interest document<relatedEntities entity<documentedBy :
    EconomicActivity - Interval bankAccount<contractBankAccount bankForeign<foreignBankAccount \
      bankRub<rubBankAccount contract<economicActivityContract contractHolder<economicActivityHolder \
      declarant<economicActivityDeclarant receiver<economicActivityReceiver sender<economicActivitySender \
      transport<declaredCustoms :
    Email - Folder,HyperText,PlainText emitters<emailsSent inReplyToEmail<responses recipients<emailsReceived :
    Employment - Interest employee<employers employer<employees :
    Event - Analyzable,Interval,Thing involved<eventsInvolved organizer<eventsOrganized :
    Family - Interval person<familyPerson relative<familyRelative :
    Folder - Document :
    HyperText - Document :
    Identification - Interval holder<identification :
    Image - Document pictured<images :
    Interest - Interval :
    Interval - . proof<provenIntervals :
    LegalEntity + Thing parent<subsidiaries : abbreviation brightQueryId bvdId classification dissolutionDate \
      dunsCode email icijId idNumber incorporationDate innCode jurisdiction legalForm leiCode licenseNumber \
      mainCountry npiCode ogrnCode okpoCode okvedCode opencorporatesUrl phone registrationNumber sayariId sector \
      status swiftBic taxNumber taxStatus uniqueEntityId uscCode vatCode website
    License - Contract :
    Membership - Interest member<membershipMember organization<membershipOrganization :
    Mention - . document<mentionedEntities resolved<mentionedBy :
    Message - Folder,HyperText,Interval,PlainText inReplyToMessage<responses recipientAccount<messagesReceived \
      recipients<messagesReceived sender<messagesSent senderAccount<messagesSent :
    Note - Analyzable,Thing entity<noteEntities :
    Occupancy - Interval holder<positionOccupancies post<occupancies :
    Organization + LegalEntity : cageCode giiNumber imoNumber permId
    Ownership - Interest asset<ownershipAsset owner<ownershipOwner :
    Package - Folder :
    Page - . document<pages :
    Pages - Document :
    Passport - Identification :
    Payment - Interval,Value beneficiary<paymentBeneficiary beneficiaryAccount<paymentBeneficiaryAccount \
      contract<paymentContract payer<paymentPayer payerAccount<paymentPayerAccount project<payments :
    Person + LegalEntity : appearance biography birthCountry birthDate birthPlace citizenship deathDate education \
      ethnicity eyeColor fatherName firstName gender hairColor height lastName middleName motherName nameSuffix \
      nationality passportNumber political position profession religion socialSecurityNumber spokenLanguage title \
      weight
    PlainText - Document :
    Position + Thing organization<positions : dissolutionDate inceptionDate numberOfSeats subnationalArea
    Project - Interval,Thing,Value :
    ProjectParticipant - Interest participant<projectParticipation project<participants :
    PublicBody + Organization :
    RealEstate - Asset parent<subunits :
    Representation - Interest agent<agencyClient client<agentRepresentation :
    Risk - Interval entity<risks :
    Sanction - Interval entity<sanctions :
    Security + Asset issuer<securities : classification collateral figiCode isin issueDate maturityDate \
      registrationNumber ticker type
    Similar - . candidate<candidateSimilars match<matchSimilars :
    Succession - Interest predecessor<successors successor<predecessors :
    Table - Document :
    TaxRoll - Interval taxee<taxRolls :
    Thing - . addressEntity<things proof<proven : address alias country createdAt description keywords modifiedAt \
      name notes previousName program publisher publisherUrl retrievedAt sourceUrl summary topics weakAlias \
      wikidataId wikipediaUrl
    Trip - Event endLocation<tripsIncoming startLocation<tripsDeparting vehicle<tripsInvolved :
    UnknownLink - Interest object<unknownLinkFrom subject<unknownLinkTo :
    UserAccount + Thing owner<userAccounts : email ipAddress phone service username
    Value - . : amount amountEur amountUsd currency
    Vehicle + Asset operator<operatedVehicles owner<ownedVehicles : buildDate deregistrationDate model \
      registrationDate registrationNumber type
    Vessel + Vehicle : callSign crsNumber deadweightTonnage flag grossRegisteredTonnage imoNumber mmsi \
      nameChangeDate navigationArea pastFlags pastTypes registrationPort tonnage
    Video - Document :
    Workbook - Folder :
    """
}
