#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Invent names that are on no list: people and firms, in Latin, Cyrillic and Han, as a table of queries.

usage: absent-names.py COUNT LIST… > absent.tsv     LIST: FollowTheMoney JSON lines that the names must not be on

A name of a person whose given and family name both stand in one name of a list is left out: that is no false alarm but a
namesake. Firms are called by invented words. The same lists and count give the same names.
"""
import json
import random
import re
import sys
import unicodedata

random.seed(3)
count = int(sys.argv[1])
LETTERS = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e iu ia".split(" ")))


def latin(text):
    text = "".join(LETTERS.get(c, c) for c in text.lower())
    text = unicodedata.normalize("NFKD", text)
    return re.sub("[^a-z ]+", " ", "".join(c for c in text if not unicodedata.combining(c)))


def key(word):
    """The word without what spellings of one name differ in."""
    word = word.replace("kh", "h").replace("ks", "x").replace("yo", "e").replace("y", "i").replace("j", "i").replace("ie", "e")
    return re.sub(r"(.)\1+", r"\1", word)


listed, by_word = [], {}
for path in sys.argv[2:]:
    for line in open(path, encoding="utf-8"):
        properties = json.loads(line)["properties"]
        for name in [n for p in ("name", "alias", "weakAlias", "previousName") for n in properties.get(p, [])]:
            words = {key(w) for w in latin(name).split()} | ({name} if re.search("[\u4e00-\u9fff]", name) else set())
            for word in words:
                by_word.setdefault(word, set()).add(len(listed))
            listed.append(words)


def is_listed(parts):
    sets = [by_word.get(key(p), set()) for p in parts]
    return bool(sets and set.intersection(*sets))


RU_F = "Смирнов Кузнецов Попов Васильев Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв Гусев Киселёв Ильин Максимов Поляков Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков Баранов Филиппов Комаров Давыдов Беляев Герасимов Богданов Осипов Сидоров Матвеев Титов Марков Миронов Крылов Куликов Карпов Власов Мельников Денисов Гаврилов Тихонов Казаков Афанасьев Данилов Савельев Тимофеев Фомин Чернов Мартынов Ефимов Федотов Щербаков Назаров Калинин Исаев Чернышёв Быков Маслов Родионов Коновалов Лазарев Воронин Климов Филатов Пономарёв Голубев Кудрявцев Прохоров Наумов Потапов Журавлёв Овчинников Трофимов Леонов Соболев Ермаков Колесников Гончаров Емельянов Никифоров Грачёв Котов Гришин Ефремов Архипов Громов".split()
RU_G = "Александр Сергей Дмитрий Андрей Алексей Максим Евгений Иван Михаил Артём Роман Николай Владимир Павел Денис Игорь Олег Виктор Юрий Антон Илья Константин Григорий Кирилл Вячеслав Станислав Тимур Глеб Фёдор".split()
RU_P = "Александрович Сергеевич Дмитриевич Андреевич Алексеевич Евгеньевич Иванович Михайлович Николаевич Владимирович Павлович Викторович Юрьевич Олегович Игоревич Петрович Васильевич Анатольевич Геннадьевич Борисович".split()
EN_F = "Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Thomas Moore Jackson Martin Thompson White Harris Clark Lewis Robinson Walker Young King Wright Hill Scott Green Adams Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart Morris Rogers Reed Cook Morgan Bell Murphy Bailey Cooper Richardson Howard Ward Peterson Gray Watson Brooks Kelly Sanders Price Bennett Wood Barnes Ross Henderson Coleman Jenkins Perry Powell Patterson Hughes Washington Butler Simmons Foster Bryant Russell Griffin Hayes Schmidt Müller Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Dubois Lefebvre Moreau Laurent Garnier Faure Nowak Kowalski Wiśniewski Kamiński Lindqvist Johansson Virtanen Korhonen Nieminen Papadopoulos Novák Svoboda Horváth Nagy Kovács".split()
EN_G = "James Mary John Patricia Robert Jennifer Michael Linda William Elizabeth David Barbara Richard Susan Joseph Jessica Thomas Sarah Charles Karen Christopher Nancy Daniel Lisa Matthew Margaret Anthony Sandra Mark Ashley Donald Kimberly Steven Emily Paul Donna Andrew Michelle Joshua Carol Kenneth Amanda Kevin Melissa Brian Deborah George Stephanie Hans Klaus Giulia Marco Pierre Camille Anna Katarzyna Piotr Erik Mikko Eleni Jan Eszter".split()
ZH_F = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
ZH_G = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文海峰晓东雪梅庆春燕宁波鑫浩宇轩子涵一诺梓睿思远嘉怡俊豪雨欣天佑佳琪"
AR_G = "Ahmed Omar Khalid Hassan Hussein Ali Yousef Ibrahim Mahmoud Mustafa Tariq Samir Nabil Karim Walid Faisal Rashid Jamal Adel Bilal Amir Zaid Salim Nasser Hamza".split()
AR_F = "Al-Masri Haddad Khoury Mansour Saleh Al-Harbi Al-Qahtani Shaheen Darwish Farouk Habib Jaber Lutfi Nassif Obeid Ramadan Sabbagh Tawfiq Younis El-Sayed Benali Cherif Belkacem Mahfouz Al-Otaibi".split()
ES_G = "José Juan Luis Carlos Jorge Pedro Miguel Antonio Francisco Manuel Rafael Javier Sofía Lucía Camila Valentina Gabriela Andrea".split()
ES_F = "García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Rivera Gómez Díaz Reyes Cruz Morales Ortiz Gutiérrez Chávez Ramos Castillo Mendoza Vargas Romero Herrera Medina Aguilar Vega Castro Fuentes".split()
KO_F = "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim".split()
KO_G = "Min-jun Seo-yeon Ji-hoon Hyun-woo Soo-jin Dong-hyun Yu-na Tae-yang".split()
PLACE = "Shenzhen Hangzhou Chengdu Wuhan Leeds Bristol Ohio Porto Lyon Graz Tampere Oslo Nagoya Busan Kazan Samara Perm Tomsk Gdansk Brno".split()
PART = "ba bel bri cal cor dan dor el fen fi gal gor hal in ka kel la lin lo mar mi nor o pe pra quo ra ren sal so ta tel tro u va ven vi wes xa zor".split()
KIND = "Technologies Engineering Logistics Trading Software Instruments Shipping Consulting Electronics Robotics Biotech Foods Textiles Energy Capital Partners Laboratories Optics Machinery Motors".split()
FORM = ["Ltd", "LLC", "Inc.", "GmbH", "S.A.", "B.V.", "Co. Ltd", "AB", "Oy", "S.r.l.", "Pty Ltd", "JSC", "OOO"]
ZC = "恒诺 睿拓 博泽 嘉禾润 铭远通 锐科达 盈润 派诺 优纬 乐芯 凯迪诺 思锐 拓普森 朗科维 天瑞祺 百川汇".split()
ZK = "科技有限公司 电子有限公司 贸易有限公司 生物技术有限公司 机械制造有限公司 信息技术股份有限公司 材料有限公司 物流有限公司".split()
ZP = ["深圳市", "杭州", "成都", "武汉", "苏州", "青岛", "宁波", "东莞市", "厦门", "郑州", ""]
RK = ["приборостроительный завод", "электромеханический завод", "торговый дом", "строительная компания", "логистика", "молочный комбинат", "мебельная фабрика"]
pick = random.choice


def word():
    return "".join(random.sample(PART, pick((2, 3)))).capitalize()


def cyrillic(text):
    return "".join(dict(zip("abcdefghiklmnopqrstuvwxz", "абкдефгхиклмнопкрстуввкз")).get(c, c) for c in text.lower()).capitalize()


def person():
    kind = random.randrange(8)
    family, given, father = pick(RU_F), pick(RU_G), pick(RU_P)
    if kind == 0:
        return f"{family} {given} {father}", [latin(given), latin(family)]
    if kind == 1:
        return f"{latin(given).title()} {latin(father).title()} {latin(family).title()}", [latin(given), latin(family)]
    if kind == 2:
        return f"{latin(given).title()} {latin(family).title()}", [latin(given), latin(family)]
    if kind == 3:
        given, family = pick(EN_G), pick(EN_F)
        return f"{given} {family}", [latin(given), latin(family)]
    if kind == 4:
        name = pick(ZH_F) + "".join(random.sample(ZH_G, pick((1, 2, 2))))
        return name, [name]
    if kind == 5:
        a, b, family = pick(AR_G), pick(AR_G), pick(AR_F)
        return f"{a} {b} {family}", [latin(a), latin(family).split()[-1]]
    if kind == 6:
        given, a, b = pick(ES_G), pick(ES_F), pick(ES_F)
        return f"{given} {a} {b}", [latin(given), latin(a)]
    family, given = pick(KO_F), pick(KO_G)
    return f"{family} {given}", latin(f"{family} {given}").split()


def firm():
    kind = random.randrange(5)
    name = word()
    if kind < 2:
        return f"{name} {pick(KIND)} {pick(FORM)}", [latin(name)]
    if kind == 2:
        return f"{pick(PLACE)} {name} {pick(KIND)} {pick(FORM)}", [latin(name)]
    if kind == 3:
        name = pick(ZC)
        return pick(ZP) + name + pick(ZK), []
    return f"{pick(['ООО', 'АО', 'ЗАО'])} «{cyrillic(name)} {pick(RK)}»", [latin(name)]


names = set()
while len(names) < count:
    schema = "Person" if random.random() < 0.6 else "Organization"
    name, parts = person() if schema == "Person" else firm()
    if not (parts and is_listed([p.strip() for p in parts])):
        names.add((name, schema))
for name, schema in sorted(names):
    print(f"{name}\t{schema}\t")
