#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Invent other names that are on no list than absent-names.py does: from cultures and words that no weight was chosen on.

usage: absent-names-others.py LIST… > absent.tsv     LIST: FollowTheMoney JSON lines; a fourth column says which kind it is

A person all of whose words stand in one listed name is a namesake and is left out; one in another script is not seen. Keep the
weights of names from being chosen by these: they measure what a choice is worth on names it has not seen.
"""
import collections
import json
import random
import re
import sys
import unicodedata

random.seed(77)
PEOPLE = {
'turkish':("Mehmet Mustafa Ayşe Fatma Emre Burak Deniz Elif Zeynep Kemal Cem Hakan Selin Murat Serkan".split(),"Yılmaz Kaya Demir Çelik Şahin Yıldız Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Koç Kurt Özkan Şimşek Polat Erdoğan Güneş".split()),
'persian':("Reza Mehdi Hossein Amir Parisa Shirin Farhad Kaveh Nasrin Babak Leila Siamak Arash Maryam Bahram".split(),"Ahmadi Hosseini Karimi Rahimi Moradi Jafari Kazemi Rostami Ghorbani Sharifi Nazari Tehrani Shirazi Bagheri Amini Sadeghi Ebrahimi".split()),
'ukrainian':("Олександр Тарас Богдан Андрій Оксана Ірина Володимир Микола Юлія Петро Василь Наталія Роман Остап Катерина".split(),"Шевченко Коваленко Бондаренко Ткаченко Кравченко Олійник Лисенко Мороз Савченко Руденко Марченко Мельник Поліщук Гаврилюк Іваненко Сидоренко Данилюк Гончаренко".split()),
'french':("Jean Pierre Michel Claire Sophie Nicolas Julien Hélène Antoine Mathieu Isabelle Luc Thierry Pascal Chloé".split(),"Martin Bernard Petit Durand Leroy Girard Bonnet Dupont Lambert Fontaine Rousseau Blanc Guérin Muller Chevalier Perrin Marchand Lemaire".split()),
'vietnamese':("Văn Hùng|Thị Lan|Minh Tuấn|Quang Huy|Thu Hà|Đức Anh|Ngọc Mai|Hoàng Nam|Thanh Tùng|Bích Ngọc".split('|'),"Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ".split()),
'indian':("Rahul Priya Amit Sunita Rajesh Anil Deepak Kavita Suresh Vikram Neha Arjun Meena Sanjay Ravi".split(),"Sharma Verma Gupta Patel Reddy Iyer Nair Menon Joshi Kulkarni Mehta Chatterjee Banerjee Rao Singh Desai Pillai Agarwal".split()),
'russian_f':("Анна Мария Елена Ольга Татьяна Светлана Екатерина Дарья Ирина Юлия Вера Полина".split(),"Смирнова Кузнецова Соколова Лебедева Козлова Новикова Морозова Волкова Зайцева Павлова Семёнова Голубева Виноградова Богданова Воробьёва Фёдорова".split()),
'nordic':("Lars Anders Ingrid Karl Björn Astrid Sven Kari Olav Freja Mads Henrik".split(),"Hansen Olsen Larsen Andersen Pedersen Nilsen Berg Lund Holm Dahl Strand Nygaard Lindberg Sandberg Ekström Sjöberg".split()),
}
WORDS = "Blue Harbor Silver Granite Cedar Falcon Meridian Summit Oak River Polar Crown Atlas Beacon Copper Maple Horizon Vertex Lotus Coral Prime Delta Nova Orchid Sterling Raven Amber Willow".split()
TRADES = "Logistics|Trading|Software|Consulting|Foods|Textiles|Marine Services|Capital|Pharma|Construction|Energy|Electronics|Research Institute|Foundation|Media".split('|')
FORMS = "Ltd|LLC|Inc.|GmbH|S.A.|B.V.|Pty Ltd|Co., Ltd.|AG".split('|')
RUSSIAN = "Северный Восток|Луговая|Берёзка|Речной порт|Уральский хлеб|Каменный мост|Тихая гавань|Заречье|Сосновый бор|Полевод|Кедровый|Янтарный берег".split('|')
RUSSIAN_TRADES = "завод пищевых машин|торговая компания|строительное управление|научный центр|типография|мебельная фабрика|лаборатория|транспортная компания".split('|')
TOWNS = "株洲 洛阳 烟台 温州 绍兴 嘉兴 芜湖 泉州 扬州 潍坊".split()
CHINESE = "明远 恒达 华盛 瑞丰 天成 博雅 金桥 安泰 新源 宏图 优思 嘉禾".split()
CHINESE_TRADES = "食品 纺织 家具 文化传播 建筑工程 软件 医药 环保科技 物流 印刷".split()


def fold(text):
    text = unicodedata.normalize("NFKD", text.lower())
    return re.sub(r"[^\w]+", " ", "".join(c for c in text if not unicodedata.combining(c))).split()


having, number = collections.defaultdict(set), 0
for path in sys.argv[1:]:
    for line in open(path, encoding="utf-8"):
        properties = json.loads(line)["properties"]
        for name in [n for p in ("name", "alias", "weakAlias", "previousName") for n in properties.get(p, [])]:
            number += 1
            for word in fold(name):
                having[word].add(number)

names = set()
while len(names) < 1600:
    kind = random.choice(sorted(PEOPLE))
    given, family = (random.choice(part) for part in PEOPLE[kind])
    is_turned = kind == "vietnamese" or random.random() < 0.15
    names.add((f"{family} {given}" if is_turned else f"{given} {family}", "Person", kind))
while len(names) < 2900:
    turn, pick = random.random(), random.choice
    if turn < 0.6:
        names.add((f"{pick(WORDS)} {pick(WORDS)} {pick(TRADES)} {pick(FORMS)}", "Organization", "English firms"))
    elif turn < 0.75:
        form = pick(["ООО", "АО", "ЗАО"])
        text = f"{form} «{pick(RUSSIAN)} {pick(RUSSIAN_TRADES)}»" if random.random() < 0.5 else f"{pick(RUSSIAN_TRADES).capitalize()} «{pick(RUSSIAN)}»"
        names.add((text, "Organization", "Russian firms"))
    else:
        names.add((f"{pick(TOWNS)}{pick(CHINESE)}{pick(CHINESE_TRADES)}有限公司", "Organization", "Chinese firms"))
for name, schema, kind in sorted(names):
    if schema != "Person" or not set.intersection(*[having.get(word, set()) for word in fold(name)]):
        print(f"{name}\t{schema}\t\t{kind}")
