# The PDFs harbour-LANGUAGE.pdf beside this file, from words of our own (CC0):
#   python3 harbour.py OUT && cd OUT && soffice --headless --infilter="HTML (StarWriter)" \
#       --convert-to pdf:writer_pdf_Export harbour-*.html
# Sections and articles are set bold in the size of the text, chapters larger, numbered paragraphs as text.
import sys

FONTS = {"zh": "Noto Serif CJK SC", "ar": "Noto Naskh Arabic"}

# A block a line: kind, id, text. CHAPTER is larger, SECTION bold; cells in rows of two, the first narrow.
TEXTS = {
    "en": """\
CHAPTER u1 Chapter 1. The harbour
SECTION p1.1 1.1 Who may come in
PLAIN u2 Every boat may come in by day and by night, as long as there is room at one of the two quays and the harbour master has been told of it.
NUMBER p1 1. The harbour master decided
NUMBER p2 2. A boat that leaves again within the hour pays nothing, and neither does one that brings somebody who is ill.
SECTION p1.2 1.2 What is a quay?
PLAIN u3 A quay is a wall at which boats lie. The old one is of stone, the new one of wood, and nobody has ever asked for a third.
ARTICLE a5 Article 5. Fees
PLAIN u4 The fees are those of the table below.
CELL u5 Boat
CELL u6 What is paid for it
CELL u7 Small fishing boat
CELL u8 Two coins a day in summer, and in winter nothing at all, since the sea is too rough for most of them.
CELL u9 Ferry
CELL u10 A basket of fish from each voyage, or what it costs on the market.
CHAPTER u11 Annex II""",
    "fr": """\
CHAPTER u1 Chapitre 1. Le port
SECTION p1.1 1.1 Qui peut entrer
PLAIN u2 Tout bateau peut entrer de jour comme de nuit, tant qu'il y a de la place à l'un des deux quais et que le capitaine du port en a été averti.
NUMBER p1 1. Le capitaine du port a décidé
NUMBER p2 2. Un bateau qui repart dans l'heure ne paie rien, pas plus que celui qui amène un malade.
SECTION p1.2 1.2 Qu'est-ce qu'un quai ?
PLAIN u3 Un quai est un mur le long duquel les bateaux restent. L'ancien est en pierre, le nouveau en bois, et personne n'en a jamais demandé un troisième.
ARTICLE a5 Article 5. Droits
PLAIN u4 Les droits sont ceux du tableau suivant.
CELL u5 Bateau
CELL u6 Ce que l'on paie pour lui
CELL u7 Petit bateau de pêche
CELL u8 Deux pièces par jour en été, et rien du tout en hiver, puisque la mer est trop forte pour la plupart d'entre eux.
CELL u9 Bac
CELL u10 Un panier de poisson de chaque voyage, ou ce qu'il coûte au marché.
CHAPTER u11 Annexe II""",
    "es": """\
CHAPTER u1 Capítulo 1. El puerto
SECTION p1.1 1.1 Quién puede entrar
PLAIN u2 Todo barco puede entrar de día y de noche, siempre que haya sitio en uno de los dos muelles y se haya avisado al capitán del puerto.
NUMBER p1 1. El capitán del puerto decidió
NUMBER p2 2. Un barco que sale otra vez antes de una hora no paga nada, y tampoco el que trae a un enfermo.
SECTION p1.2 1.2 ¿Qué es un muelle?
PLAIN u3 Un muelle es un muro en el que descansan los barcos. El viejo es de piedra, el nuevo de madera, y nadie ha pedido nunca un tercero.
ARTICLE a5 Artículo 5. Derechos
PLAIN u4 Los derechos son los del cuadro siguiente.
CELL u5 Barco
CELL u6 Lo que se paga por él
CELL u7 Barco de pesca pequeño
CELL u8 Dos monedas al día en verano, y en invierno nada en absoluto, porque el mar está demasiado agitado para la mayoría.
CELL u9 Transbordador
CELL u10 Una cesta de pescado de cada viaje, o lo que cuesta en el mercado.
CHAPTER u11 Anexo II""",
    "ru": """\
CHAPTER u1 Глава 1. Гавань
SECTION p1.1 1.1 Кто может войти
PLAIN u2 Любая лодка может войти днём и ночью, если у одного из двух причалов есть место и начальник гавани предупреждён об этом.
NUMBER p1 1. Начальник гавани постановил
NUMBER p2 2. Лодка, которая уходит в течение часа, не платит ничего, как и та, что привозит больного.
SECTION p1.2 1.2 Что такое причал?
PLAIN u3 Причал есть стена, у которой стоят лодки. Старый причал каменный, новый деревянный, а третьего никто никогда не просил.
ARTICLE a5 Статья 5. Сборы
PLAIN u4 Сборы указаны в таблице ниже.
CELL u5 Лодка
CELL u6 Что за неё платят
CELL u7 Малая рыбацкая лодка
CELL u8 Две монеты в день летом, а зимой совсем ничего, потому что море для большинства из них слишком бурное.
CELL u9 Паром
CELL u10 Корзина рыбы с каждого рейса или её цена на рынке.
CHAPTER u11 Приложение II""",
    "zh": """\
CHAPTER u1 第一章 港口
SECTION p1.1 1.1 谁可以进港
PLAIN u2 任何船只白天和夜里都可以进港，只要两个码头之一还有空位，并且告诉了港务长。
NUMBER p1 1. 港务长决定
NUMBER p2 2. 一小时内再次离港的船只什么也不用交，送来病人的船只也什么都不用交。
SECTION p1.2 1.2 什么是码头？
PLAIN u3 码头就是船只停靠的墙。旧的码头是石头做的，新的码头是木头做的，从来没有人要求过第三个码头。
ARTICLE a5 第五条 费用
PLAIN u4 费用见下表。
CELL u5 船只
CELL u6 需要交多少
CELL u7 小渔船
CELL u8 夏天每天交两枚硬币，冬天什么也不用交，因为对大多数小渔船来说冬天的海浪实在太大了。
CELL u9 渡船
CELL u10 每次航行交一篮子鱼，或者按市场上的价格交钱。
CHAPTER u11 附件二""",
    "ar": """\
CHAPTER u1 الفصل الأول: الميناء
SECTION p1.1 1.1 من يجوز له الدخول
PLAIN u2 يجوز لكل قارب أن يدخل نهارا وليلا ما دام هناك مكان عند أحد الرصيفين وقد أبلغ مدير الميناء بذلك.
NUMBER p1 1. قرر مدير الميناء
NUMBER p2 2. القارب الذي يغادر خلال ساعة لا يدفع شيئا، وكذلك القارب الذي يحمل مريضا.
SECTION p1.2 1.2 ما هو الرصيف؟
PLAIN u3 الرصيف جدار تقف عنده القوارب. القديم من الحجر والجديد من الخشب، ولم يطلب أحد رصيفا ثالثا قط.
ARTICLE a5 المادة 5: الرسوم
PLAIN u4 الرسوم هي المبينة في الجدول التالي.
CELL u5 القارب
CELL u6 ما يدفع عنه
CELL u7 قارب صيد صغير
CELL u8 قطعتان نقديتان كل يوم في الصيف، ولا شيء في الشتاء، لأن البحر هائج جدا على معظم هذه القوارب.
CELL u9 العبارة
CELL u10 سلة سمك من كل رحلة، أو ثمنها في السوق.
CHAPTER u11 المرفق الثاني""",
}
KINDS = {"CHAPTER": "heading", "SECTION": "heading", "ARTICLE": "heading", "PLAIN": "paragraph",
         "NUMBER": "paragraph", "CELL": "cell"}


def page(tag, blocks):
    right = ' dir="rtl"' if tag == "ar" else ""
    out = [f'<html lang="{tag}"><head><meta charset="utf-8"><style>'
           f'p {{ font-family: "{FONTS.get(tag, "Liberation Serif")}"; font-size: 11pt }} '
           'td { border: 0.5pt solid; padding: 3pt }</style></head>' f'<body{right}>']
    cells = []
    for kind, _, text in blocks:
        if kind == "CELL":
            cells.append(text)
            continue
        if cells:
            out.append(table(cells, right))
            cells = []
        if kind == "CHAPTER":
            out.append(f'<p{right} style="font-size: 15pt"><b><span style="font-size: 15pt">{text}</span></b></p>')
        else:
            bold = kind in ("SECTION", "ARTICLE")
            out.append(f"<p{right}>" + (f"<b>{text}</b>" if bold else text) + "</p>")
    return "\n".join(out + ["</body></html>"])


def table(cells, right):
    rows = []
    for first, second in zip(cells[::2], cells[1::2]):
        rows.append(f'<tr><td width="110"><p{right}>{first}</p></td><td width="230"><p{right}>{second}</p></td></tr>')
    return f'<table{right} width="340" border="1" cellspacing="0">' + "".join(rows) + "</table>"


for tag, text in TEXTS.items():
    blocks = [line.split(" ", 2) for line in text.splitlines()]
    with open(f"{sys.argv[1]}/harbour-{tag}.html", "w", encoding="utf-8") as out:
        out.write(page(tag, blocks))
    with open(f"{sys.argv[1]}/harbour-{tag}.tsv", "w", encoding="utf-8") as out:
        for kind, row, words in blocks:
            words = words.split(" ", 1)[1] if kind == "NUMBER" else words
            out.write(f"{KINDS[kind]}\t{row}\t{words}\n")
