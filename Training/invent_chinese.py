# SPDX-License-Identifier: Apache-2.0
"""Chinese sentences made up for training: patterns of our own filled with names, and annotated texts with other names
in them. Like invent.py; names of persons are made of frequent family names and characters of given names.
"""
import re

from invent import replaced

FAMILIES = ("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟"
            "汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段章钱汤尹黎易常武乔贺赖龚文") + "欧阳 司马 上官 诸葛".replace(" ", "")
GIVEN = ("伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲华丹建国庆志红春梅海燕晓东林峰宇鹏飞俊凯浩然子轩雨欣怡佳琪思远"
         "新民永福祥瑞光荣昌盛学德仁义礼智信忠诚玉珍珠宝金银铁山川河江湖波清泉石松柏青云龙虎凤鸣成功立业长安宁康健乐天星月亮晨曦"
         "慧颖莹雪冰洁婷婧瑶倩茜萍莉蓉菲薇莲荷菊香美琳璐瑾瑜琼瑛珊玮楠桐梓彤彬斌武威震雷霆毅恒坚定达开启明亚非卫向前进先锋")

# {p} a person, {f} a foreign person, {s} a family name, {c} a Chinese place, {w} a foreign place, {n} a country, {x} and {y}
# a country's one character, {o} an organisation, {t} a team or club of a foreign town, {k} a company, {1}… numbers.
PATTERNS = """
本报{c}{1}月{2}日电记者{p}报道：
新华社{c}{1}月{2}日电（记者{p}）
新华社{c}{1}月{2}日电（记者{p}、{p}）
本报讯记者{p}报道：{c}
（{o}{p}）
（记者{p}）
本报记者{p}
（附图片{1}张）{p}摄
{p}摄影报道
{o}主任{p}说，
{o}院长{p}、副院长{p}出席了会议。
{n}总统{f}今天在{w}会见了{n}外长{f}。
{n}总理{f}昨日抵达{w}访问。
{x}{y}两国领导人举行会谈。
{x}{y}关系不断发展。
{x}{y}{n}三方签署协议。
{x}方希望同{y}方加强合作。
{t}主场{1}-{1}战胜{t}。
{t}vs{t}
{t}客场{1}比{1}不敌{t}，{f}打进一球。
{t}近{1}个主场{1}胜{1}平{1}负，{t}客场不胜。
{t}前锋{f}受伤缺阵，{f}将首发。
中国队以{1}：{1}胜{n}队。
{c}队{p}以{2}分获得第一名。
{n}选手{f}夺得金牌，{n}的{f}获得银牌。
{s}先生说，{s}女士没有到场。
老{s}和妻子{p}住在{c}。
{p}、{p}、{p}、{p}等参加了座谈。
{k}今日发布公告，{k}拟收购{k}{2}%股权。
{k}董事长{p}表示，{k}上半年净利润为{2}亿元。
{k}与{k}达成合作。
{k}首席执行官{f}在{w}宣布，
在{c}{p}家中，
{c}{c}农民{p}
家住{c}的{p}告诉记者，
{c}{o}日前成立。
{o}、{o}和{o}联合举办了展览。
据{o}网站报道，
据{o}消息，{o}负责人{p}被免职。
游戏由{k}开发，{k}代理发行。
导演{p}的新片由{p}和{f}主演。
{p}撰，{p}校注。
{f}的小说在{w}出版。
{c}多云{2}℃／{2}℃
{w}晴{2}℃／{2}℃{w}小雨{2}℃／{2}℃
从{c}到{c}的列车经过{c}。
{w}位于{n}南部。
他在{w}和{w}留学，后来回到{c}。
{n}、{n}、{n}等国代表发言。
{n}人{f}
{f}在第{2}分钟破门，{f}扳回一球，{t}与{t}战平。
{t}主帅{f}赛后表示满意。
{t}本赛季主场{1}胜{1}负，{t}上轮客场{1}比{1}取胜。
{t}中场{f}、后卫{f}停赛。
欧洲冠军联赛小组赛，{t}对阵{t}。
{t}主队低水，{t}客胜赔率上升。
{f}转会{t}，{t}报价{2}万欧元。
{p}饰演的{p}，{f}饰演{f}。
{p}、{p}领衔主演，{p}执导。
歌手{p}发布新专辑，{p}作曲。
{p}凭借《{s}家》获奖，{p}获最佳女演员。
主持人{p}与{p}离婚。
作家{p}的作品由{o}出版社出版。
{f}的画作在{w}拍卖，{k}以{2}万美元成交。
收藏家{p}说，{p}的书法存世不多。
{k}分析师{p}认为，{k}股价被低估。
{k}、{k}、{k}等银行下调利率。
{k}旗下{k}获得{k}领投的融资。
{k}推出新游戏，玩家来自{c}和{c}。
{k}工作室制作，{k}发行。
选手{p}战胜{p}晋级，{p}止步。
文/{p} 图/{p}
{p}/文 {p}/摄
责任编辑：{p}
{o}教授{p}指出，{f}的理论有缺陷。
据{k}网{1}月{2}日报道，
{o}官员{p}被查，{p}接任。
{o}和{o}批准了这项计划。
明朝{p}、清朝{p}都到过{c}。
{f}说：“我和{f}是朋友。”
{f}对{f}说，{f}不在{w}。
{p}笑道，{p}看了{p}一眼。
""".strip().split("\n")

KINDS = {"p": "person", "f": "person", "s": "person", "c": "place", "w": "place", "n": "place", "x": "place",
         "y": "place", "o": "organisation", "t": "organisation", "k": "organisation"}
SHORT = "中美俄日韩法德英印澳加意朝越泰埃以欧"


class Names:
    """Names to fill patterns with; `records` are tagged texts, whose foreign persons and bodies serve again."""

    def __init__(self, dice, records, home, abroad, countries, companies):
        self.dice, self.home, self.abroad, self.countries, self.companies = dice, home, abroad, countries, companies
        foreign, bodies = set(), set()
        for r in records:
            for g in r["gold"]:
                name = r["text"][g["start"]:g["end"]]
                if g["type"] == "person" and ("·" in name or len(name) > 3):
                    foreign.add(name)
                    foreign.update(p for p in name.split("·") if len(p) > 1)
                elif g["type"] == "organisation" and 2 < len(name) < 14:
                    bodies.add(name)
        self.foreign, self.bodies = sorted(foreign), sorted(bodies)

    def person(self):
        pick = self.dice.choice
        return pick(FAMILIES[:90] if self.dice.random() < 0.8 else FAMILIES) + "".join(
            pick(GIVEN) for _ in range(2 if self.dice.random() < 0.7 else 1))

    def fill(self, sign):
        pick = self.dice.choice
        table = {"f": self.foreign, "c": self.home, "w": self.abroad, "n": self.countries, "o": self.bodies,
                 "t": self.abroad, "k": self.companies, "s": FAMILIES, "x": SHORT, "y": SHORT}
        if sign == "p":
            return self.person()
        name = pick(table[sign])
        if sign == "k" and self.dice.random() < 0.4:
            name += pick(["公司", "集团", "股份", "科技", "有限公司", "银行", "证券", "控股"])
        return name

    def instead(self, name, kind):
        if self.dice.random() < 0.3:
            return None
        if kind == "person":
            return self.fill("f") if len(name) > 3 else self.person()
        if kind == "organisation":
            return self.fill("k") if len(name) < 6 else self.fill("o")
        if len(name) < 2:
            return None
        return self.fill("n" if name in self.countries else "c" if self.dice.random() < 0.5 else "w")


def invented(names, count, weight):
    dice = names.dice
    for _ in range(count):
        text, gold = "", []
        for part in re.split(r"(\{\w\})", dice.choice(PATTERNS)):
            if not part.startswith("{"):
                text += part
            elif part[1].isdigit():
                text += str(dice.randrange(10 ** (int(part[1]) - 1), 10 ** int(part[1])))
            else:
                name = names.fill(part[1])
                gold.append({"start": len(text), "end": len(text) + len(name), "type": KINDS[part[1]]})
                text += name
        yield {"lang": "zh", "text": text, "gold": gold, "weight": weight}


def short_countries_apart(record):
    """`中美` is two countries: marks of several one-character names become one for each."""
    gold = []
    for g in record["gold"]:
        name = record["text"][g["start"]:g["end"]]
        if g["type"] == "place" and 2 <= len(name) <= 4 and all(c in SHORT for c in name):
            gold += [{"start": g["start"] + i, "end": g["start"] + i + 1, "type": "place"} for i in range(len(name))]
        else:
            gold.append(g)
    return {**record, "gold": gold}


def varied(names, records):
    """The records with other names in them."""
    for record in records:
        new = replaced(record, names.instead)
        if new:
            yield new
