# The PDFs lamps-LANGUAGE.pdf and stores-LANGUAGE.pdf beside this file, from words of our own (CC0):
#   python3 lamps.py OUT && cd OUT && soffice --headless --convert-to pdf *.fodt
# Lamps is a resolution on one page, with notes; most of its paragraphs have one line. Stores is a list whose cells
# have up to two paragraphs, on two pages and without a rule. Both are justified.
import re
import sys
from xml.sax.saxutils import escape

FONTS = {"zh": "Noto Serif CJK SC", "ar": "Noto Naskh Arabic"}

# A block a line: kind and text; [[a note]] where its number stands; cells of a row parted by |, their paragraphs by //.
LAMPS = {
    "en": """\
HEAD Assembly of Lamp Keepers
HEAD Sixth session
TITLE Lamps along the coast
PLAIN The Assembly of Lamp Keepers,
PLAIN Recalling its resolution 2/7 on lamps that are seen from afar,
PLAIN Recalling also what the keepers of the northern shore and of its islands have promised one another[[LAMPS/4/9, annex I, paragraph 3.]],
PLAIN Aware that a lamp helps nobody when its oil is spent,
PLAIN Noting with regret that eleven lamps stayed dark last winter, and that those who rowed past them in the fog had been told by nobody,
NUMBER 1.	Thanks the keepers for their report;[[LAMPS/6/2.]]
NUMBER 2.	Asks every keeper:
ITEM (a)	To fill the lamp before sunset;
ITEM (b)	To write down each night on which it went out;
NUMBER 3.	Decides to look at the matter again in its seventh session.""",
    "fr": """\
HEAD Assemblée des gardiens de phare
HEAD Sixième session
TITLE Feux le long de la côte
PLAIN L’Assemblée des gardiens de phare,
PLAIN Rappelant sa résolution 2/7 sur les feux que l’on voit de loin,
PLAIN Rappelant aussi ce que les gardiens de la côte nord et de ses îles se sont promis l’an dernier[[LAMPS/4/9, annexe I, paragraphe 3.]],
PLAIN Consciente qu’un feu ne sert à personne quand son huile est épuisée,
PLAIN Notant avec regret que onze feux sont restés éteints l’hiver dernier, et que personne n’avait averti ceux qui passaient à la rame dans la brume,
NUMBER 1.	Remercie les gardiens de leur rapport[[LAMPS/6/2.]] ;
NUMBER 2.	Demande à chaque gardien :
ITEM a)	De remplir la lampe avant le coucher du soleil ;
ITEM b)	De noter chaque nuit où elle s’est éteinte ;
NUMBER 3.	Décide d’examiner de nouveau la question à sa septième session.""",
    "es": """\
HEAD Asamblea de Fareros
HEAD Sexto período de sesiones
TITLE Luces a lo largo de la costa
PLAIN La Asamblea de Fareros,
PLAIN Recordando su resolución 2/7, sobre las luces que se ven de lejos,
PLAIN Recordando también lo que se prometieron los fareros de la orilla norte y de todas sus islas[[LAMPS/4/9, anexo I, párrafo 3.]],
PLAIN Consciente de que una luz no ayuda a nadie cuando se acaba su aceite,
PLAIN Observando con pesar que once luces quedaron apagadas el invierno pasado, y que nadie había avisado a quienes pasaban remando entre la niebla,
NUMBER 1.	Da las gracias a los fareros por su informe[[LAMPS/6/2.]];
NUMBER 2.	Pide a cada farero:
ITEM a)	Que llene la lámpara antes de la puesta del sol;
ITEM b)	Que anote cada noche en que se apagó;
NUMBER 3.	Decide volver a examinar el asunto en su séptimo período de sesiones.""",
    "ru": """\
HEAD Ассамблея смотрителей маяков
HEAD Шестая сессия
TITLE Огни вдоль берега
PLAIN Ассамблея смотрителей маяков,
PLAIN ссылаясь на свою резолюцию 2/7 об огнях, видимых издалека,
PLAIN ссылаясь также на то, что обещали друг другу смотрители северного берега и островов[[LAMPS/4/9, приложение I, пункт 3.]],
PLAIN сознавая, что огонь никому не помогает, когда масло выгорело,
PLAIN отмечая с сожалением, что прошлой зимой одиннадцать огней не горели и что никто не предупредил тех, кто проходил мимо них на вёслах в тумане,
NUMBER 1.	благодарит смотрителей за их доклад[[LAMPS/6/2.]];
NUMBER 2.	просит каждого смотрителя:
ITEM a)	наполнять лампу до захода солнца;
ITEM b)	записывать каждую ночь, когда она погасла;
NUMBER 3.	постановляет вернуться к этому вопросу на своей седьмой сессии.""",
    "ar": """\
HEAD جمعية حراس المنارات
HEAD الدورة السادسة
TITLE أضواء على طول الساحل
PLAIN إنّ جمعية حراس المنارات،
PLAIN إذ تُذكّر بقرارها 2/7 بشأن الأضواء التي تُرى من بعيد،
PLAIN وإذ تشير أيضاً إلى ما تعهّد به حراس الشاطئ الشمالي وحراس الجزر القريبة منه في العام الماضي بعضهم لبعض[[LAMPS/4/9، المرفق الأول، الفقرة 3.]]،
PLAIN وإدراكاً منها أن الضوء لا ينفع أحداً إذا نفد زيته،
PLAIN وإذ تلاحظ مع الأسف أن أحد عشر ضوءاً ظلّت مطفأة في الشتاء الماضي، وأن الذين مرّوا بها مُجدِّفين في الضباب لم يُخبِرهم أحدٌ بذلك،
NUMBER 1-	تشكر الحراس على تقريرهم[[LAMPS/6/2.]]؛
NUMBER 2-	تطلب إلى كل حارس ما يلي:
ITEM (أ)	أن يملأ المصباح قبل غروب الشمس؛
ITEM (ب)	أن يدوّن كل ليلة انطفأ فيها؛
NUMBER 3-	تقرّر أن تنظر في المسألة مجدداً في دورتها السابعة.""",
    "zh": """\
HEAD 灯塔看守人大会
HEAD 第六届会议
TITLE 沿岸灯火
PLAIN 灯塔看守人大会，
PLAIN 回顾其关于远处可见灯火的第2/7号决议，
PLAIN 又回顾北岸和附近各岛屿的看守人去年冬天在同一张桌子旁彼此作出的承诺[[LAMPS/4/9，附件一，第3段。]]，
PLAIN 意识到灯油耗尽的灯对谁也没有帮助，
PLAIN 遗憾地注意到去年冬天有十一盏灯没有点亮，在雾中划船经过的人事先没有得到任何人的告知，也不知道礁石就在身边，
NUMBER 1.	感谢看守人提交的报告；[[LAMPS/6/2。]]
NUMBER 2.	请每位看守人：
ITEM (a)	在日落之前给灯加满油；
ITEM (b)	记下灯熄灭的每一个夜晚；
NUMBER 3.	决定在第七届会议上再次审议这个问题。""",
}

STORES = {
    "en": """\
HEADING Stores of the lamp houses
PLAIN The stores were counted in the first week of May. Each keeper counted his own, and his neighbour counted them once more.
PLAIN What a keeper lends to another stays in his own count until it has been given back, so that nothing is counted twice and nothing is left out.
SPACE
ROW Lamp house|Casks|Broken in 2030/31|Remarks
ROW Old Head|41|2|Roof mended // Two casks lent
ROW Grey Island|38|11|Path washed away in spring
ROW Long Sands|9|0|Oil comes by boat
ROW Three Stones|36|15|A new keeper // Paid until June
PLAIN Whoever finds a cask on the shore may keep it.""",
    "fr": """\
HEADING Réserves des phares
PLAIN Les réserves ont été comptées la première semaine de mai. Chaque gardien a compté les siennes, et son voisin les a comptées encore une fois.
PLAIN Ce qu’un gardien prête à un autre reste dans son propre compte jusqu’à ce que cela soit rendu, afin que rien ne soit compté deux fois ni oublié.
SPACE
ROW Phare|Tonneaux|Brisés en 2030/31|Remarques
ROW Vieux Cap|41|2|Toit réparé // Deux tonneaux prêtés
ROW Île Grise|38|11|Sentier emporté au printemps
ROW Longs Sables|9|0|L’huile vient par bateau
ROW Trois Pierres|36|15|Un nouveau gardien // Payé jusqu’en juin
PLAIN Celui qui trouve un tonneau sur le rivage peut le garder.""",
    "es": """\
HEADING Existencias de los faros
PLAIN Las existencias se contaron en la primera semana de mayo. Cada farero contó las suyas y su vecino volvió a contarlas una vez más.
PLAIN Lo que un farero presta a otro sigue en su propia cuenta hasta que se devuelve, para que nada se cuente dos veces y nada quede fuera.
SPACE
ROW Faro|Barriles|Rotos en 2030/31|Observaciones
ROW Cabo Viejo|41|2|Tejado reparado // Dos barriles prestados
ROW Isla Gris|38|11|Sendero arrastrado en primavera
ROW Arenas Largas|9|0|El aceite llega en barca
ROW Tres Piedras|36|15|Un farero nuevo // Pagado hasta junio
PLAIN Quien encuentre un barril en la orilla puede quedárselo.""",
    "ru": """\
HEADING Запасы маяков
PLAIN Запасы были пересчитаны в первую неделю мая. Каждый смотритель считал свои, а сосед пересчитывал их ещё раз.
PLAIN То, что один смотритель даёт взаймы другому, остаётся на его собственном счету, пока не будет возвращено, чтобы ничего не считалось дважды.
SPACE
ROW Маяк|Бочки|Разбито в 2030/31|Примечания
ROW Старый мыс|41|2|Крыша починена // Две бочки даны взаймы
ROW Серый остров|38|11|Тропу размыло весной
ROW Долгие пески|9|0|Масло привозят на лодке
ROW Три камня|36|15|Новый смотритель // Оплачено до июня
PLAIN Кто найдёт бочку на берегу, может оставить её себе.""",
    "ar": """\
HEADING مخزونات المنارات
PLAIN جرى عدّ المخزونات في الأسبوع الأول من أيار/مايو. وقد عدّ كل حارس مخزونه، ثم عدّه جاره مرة أخرى.
PLAIN وما يُعيره حارس لغيره يبقى محسوباً له إلى أن يُردّ إليه، كي لا يُحسب شيء مرتين ولا يُنسى شيء من كل ذلك.
SPACE
ROW المنارة|البراميل|المكسور في 2030/31|ملاحظات
ROW الرأس القديم|41|2|أُصلح السقف // أُعير برميلان
ROW الجزيرة الرمادية|38|11|جرف السيل الممرّ في الربيع
ROW الرمال الطويلة|9|0|يصل الزيت بالقارب
ROW الأحجار الثلاثة|36|15|حارس جديد // الأجر مدفوع حتى حزيران
PLAIN ومن وجد برميلاً على الشاطئ فله أن يحتفظ به.""",
    "zh": """\
HEADING 灯塔的存货
PLAIN 五月的第一个星期清点了存货。每位看守人清点自己的存货，然后由邻居再清点一遍，两次的结果都写进同一本册子里。
PLAIN 一位看守人借给另一位的东西，在归还以前仍然算在他自己的账上，这样就没有什么会算两次，也没有什么会漏掉。
SPACE
ROW 灯塔|桶数|2030/31年破损|备注
ROW 老岬|41|2|屋顶已修 // 借出两桶
ROW 灰岛|38|11|小路在春天被冲走
ROW 长滩|9|0|油由小船运来
ROW 三石|36|15|新来的看守人 // 薪金付至六月
PLAIN 在岸边捡到木桶的人可以自己留下。""",
}

WIDTHS = ["4cm", "2.5cm", "4cm", "5.4cm"]


def styles(language):
    font = FONTS.get(language, "Liberation Serif")
    mode = "rl-tb" if language == "ar" else "lr-tb"

    def style(name, paragraph, size, weight="normal"):
        text = "".join(
            f' {p}:font-size{k}="{size}" {p}:font-weight{k}="{weight}" style:font-name{k}="{font}"'
            for p, k in (("fo", ""), ("style", "-asian"), ("style", "-complex"))
        )
        return (
            f'<style:style style:name="{name}" style:family="paragraph">'
            f'<style:paragraph-properties style:writing-mode="{mode}" {paragraph}/>'
            f"<style:text-properties{text}/></style:style>"
        )

    justified = 'fo:text-align="justify" fo:margin-bottom="0.2cm"'
    return (
        style("HEAD", 'fo:margin-bottom="0.05cm"', "11pt")
        + style("TITLE", 'fo:margin-top="0.5cm" fo:margin-bottom="0.4cm"', "17pt", "bold")
        + style("HEADING", 'fo:margin-top="0.4cm" fo:margin-bottom="0.3cm"', "14pt", "bold")
        + style("PLAIN", justified, "11pt")
        + style("NUMBER", justified, "11pt")
        + style("ITEM", justified + ' fo:margin-left="1cm" fo:margin-right="1cm"', "11pt")
        + style("Cell", "", "11pt")
        + style("Note", "", "9pt")
        + style("Foot", 'fo:text-align="center"', "11pt")
    )


def text_of(text, count):
    out = []
    for part in re.split(r"(\[\[.*?\]\])", text):
        if part.startswith("[["):
            count[0] += 1
            out.append(
                f'<text:note text:note-class="footnote"><text:note-citation>{count[0]}</text:note-citation>'
                f'<text:note-body><text:p text:style-name="Note"><text:s/>{escape(part[2:-2])}</text:p></text:note-body></text:note>'
            )
        else:
            out.append(escape(part).replace("\t", "<text:tab/>"))
    return "".join(out)


def body(language, lines, space):
    out, rows, count = [], [], [0]

    def flush():
        if rows:
            columns = "".join(f'<table:table-column table:style-name="C{i}"/>' for i in range(len(rows[0])))
            cells = ""
            for row in rows:
                cells += "<table:table-row>" + "".join(
                    '<table:table-cell office:value-type="string">'
                    + "".join(f'<text:p text:style-name="Cell">{escape(p)}</text:p>' for p in cell.split(" // "))
                    + "</table:table-cell>"
                    for cell in row
                ) + "</table:table-row>"
            out.append(f'<table:table table:style-name="T">{columns}{cells}</table:table>')
            rows.clear()

    for line in lines.split("\n"):
        kind, _, text = line.partition(" ")
        if kind == "ROW":
            rows.append(text.split("|"))
            continue
        flush()
        if kind == "SPACE":
            out.append('<text:p text:style-name="PLAIN"/>' * space)
        else:
            out.append(f'<text:p text:style-name="{kind}">{text_of(text, count)}</text:p>')
    flush()
    return "".join(out)


def document(language, lines, space=0):
    mode = "rl-tb" if language == "ar" else "lr-tb"
    spaces = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    )
    font = FONTS.get(language, "Liberation Serif")
    columns = "".join(
        f'<style:style style:name="C{i}" style:family="table-column"><style:table-column-properties style:column-width="{w}"/></style:style>'
        for i, w in enumerate(WIDTHS)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f'<office:font-face-decls><style:font-face style:name="{font}" svg:font-family="\'{font}\'"/></office:font-face-decls>'
        f'<office:styles>{styles(language)}</office:styles>'
        f'<office:automatic-styles>{columns}'
        f'<style:style style:name="T" style:family="table"><style:table-properties style:width="15.9cm" table:align="left" style:writing-mode="{mode}"/></style:style>'
        f'<style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm" style:writing-mode="{mode}"/></style:page-layout></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P">'
        '<style:footer><text:p text:style-name="Foot"><text:page-number/></text:p></style:footer>'
        '</style:master-page></office:master-styles>'
        f'<office:body><office:text>{body(language, lines, space)}</office:text></office:body></office:document>'
    )


def listed(lines):
    """What is to be read: the kind of each unit and its text, notes at the end."""
    kinds = {"ITEM": "item", "HEADING": "heading", "TITLE": "heading", "HEAD": "heading"}
    units, notes = [], []
    for line in lines.split("\n"):
        kind, _, text = line.partition(" ")
        notes += [("footnote", note) for note in re.findall(r"\[\[(.*?)\]\]", text)]
        if kind == "ROW":
            units += [("cell", p) for cell in text.split("|") for p in cell.split(" // ")]
        elif kind != "SPACE":
            units.append((kinds.get(kind, "paragraph"), re.sub(r"\[\[.*?\]\]|.*\t", "", text)))
    return "".join(f"{kind}\t{text}\n" for kind, text in units + notes)


if __name__ == "__main__":
    for name, texts, space in (("lamps", LAMPS, 0), ("stores", STORES, 33)):
        for language, lines in texts.items():
            file = f"{sys.argv[1]}/{name}-{language}"
            with open(file + ".fodt", "w", encoding="utf8") as out:
                out.write(document(language, lines, space))
            with open(file + ".tsv", "w", encoding="utf8") as out:
                out.write(listed(lines))
