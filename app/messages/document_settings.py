"""Settings of documents by name and value; why one, or a logo, was not taken."""

LITHUANIAN = {
    "document_setting.left": "Kairioji paraštė",
    "document_setting.right": "Dešinioji paraštė",
    "document_setting.top": "Viršutinė paraštė",
    "document_setting.bottom": "Apatinė paraštė",
    "document_setting.size": "Šrifto dydis",
    "document_setting.indent": "Pirmos eilutės įtrauka",
    "document_setting.date_style": "Data dokumente",
    "document_setting.decision_word": "Žodis prieš nutarimą",
    "document_setting.draft_mark": "Žyma „Projektas“",
    "document_setting.letterhead": "Blanko eilutės",
    "document_setting.letterhead_en": "Blanko eilutės angliškuose dokumentuose",
    "document_setting.logo": "Logotipas",
    "document_setting.title_form": "Dokumentų antraštė",
    "document_setting.number_pattern": "Protokolo numeris",
    "value.date_style.long": "žodžiais",
    "value.date_style.iso": "skaitmenimis",
    "value.decision_word.nutarta": "NUTARTA",
    "value.decision_word.nuspresta": "NUSPRĘSTA",
    "value.decision_word.sutarta": "SUTARTA",
    "value.draft_mark.yes": "taip",
    "value.draft_mark.no": "ne",
    "value.title_form.both": "sudarytojai ir pavadinimas",
    "value.title_form.author": "sudarytojai",
    "value.title_form.merged": "pavadinimas",
    "value.logo.kept": "paveikslas",
    "value.logo.none": "be logotipo",
    "settings.outside": (
        "Reikšmė {value} netinka: galima nuo {least} iki {most}. Nuostata nepakeista."
    ),
    "settings.letterhead": (
        "Blanko eilučių per daug arba jos per ilgos: telpa iki {lines} eilučių ir {letters} "
        "ženklų. Nuostata nepakeista. Sutrumpinkite tekstą."
    ),
    "settings.number_pattern": (
        "Numerio šablone turi būti {{number}}; dar galima {{year}} ir paprastas tekstas, iš viso "
        "iki {letters} ženklų. Nuostata nepakeista."
    ),
    "logo.no_picture": (
        "„{name}“ logotipui netinka: tai nei PNG, nei JPEG paveikslas. Nuostata nepakeista. "
        "Įrašykite paveikslą kaip PNG ir pasirinkite jį."
    ),
    "logo.damaged": (
        "„{name}“ logotipui netinka: paveikslas pažeistas arba neįprastai įrašytas. Nuostata "
        "nepakeista. Paveikslų programa įrašykite jį iš naujo kaip PNG."
    ),
    "logo.too_large": (
        "„{name}“ logotipui netinka: failas didesnis nei {most}\N{NO-BREAK SPACE}MB arba kraštinė "
        "ilgesnė nei {side} taškų. Nuostata nepakeista. Sumažinkite paveikslą."
    ),
    "logo.cmyk": (
        "„{name}“ logotipui netinka: jo spalvos skirtos spaustuvei (CMYK). Nuostata nepakeista. "
        "Įrašykite paveikslą RGB spalvomis, pavyzdžiui, kaip PNG."
    ),
    "logo.too_deep": (
        "„{name}“ logotipui netinka: vienai spalvai skirta daugiau kaip 8\N{NO-BREAK SPACE}bitai. "
        "Nuostata nepakeista. Įrašykite paveikslą 8\N{NO-BREAK SPACE}bitų spalvomis."
    ),
    "logo.interlaced": (
        "„{name}“ logotipui netinka: PNG įrašytas rodyti palaipsniui (angl. interlaced). Nuostata "
        "nepakeista. Išjunkite šią parinktį ir įrašykite paveikslą iš naujo."
    ),
    "logo.animated": (
        "„{name}“ logotipui netinka: paveikslas judantis. Nuostata nepakeista. Pasirinkite "
        "nejudantį."
    ),
}

ENGLISH = {
    "document_setting.left": "Left margin",
    "document_setting.right": "Right margin",
    "document_setting.top": "Upper margin",
    "document_setting.bottom": "Lower margin",
    "document_setting.size": "Size of the type",
    "document_setting.indent": "Indent of the first line",
    "document_setting.date_style": "Style of dates",
    "document_setting.decision_word": "Word before decisions",
    "document_setting.draft_mark": "Mark “Draft”",
    "document_setting.letterhead": "Letterhead",
    "document_setting.letterhead_en": "English letterhead",
    "document_setting.logo": "Logo",
    "document_setting.title_form": "What the heading names",
    "document_setting.number_pattern": "Pattern of numbers",
    "value.date_style.long": "in words",
    "value.date_style.iso": "in figures",
    "value.decision_word.nutarta": "NUTARTA",
    "value.decision_word.nuspresta": "NUSPRĘSTA",
    "value.decision_word.sutarta": "SUTARTA",
    "value.draft_mark.yes": "yes",
    "value.draft_mark.no": "no",
    "value.title_form.both": "authors and title",
    "value.title_form.author": "authors",
    "value.title_form.merged": "title",
    "value.logo.kept": "a picture",
    "value.logo.none": "no logo",
    "settings.outside": (
        "The value {value} does not fit: from {least} to {most} is possible. The setting is "
        "unchanged."
    ),
    "settings.letterhead": (
        "The letterhead is too long: there is room for {lines} lines and {letters} characters. "
        "The setting is unchanged. Shorten the text."
    ),
    "settings.number_pattern": (
        "The pattern of numbers must have {{number}}; {{year}} and plain text may stand beside it, "
        "up to {letters} characters in all. The setting is unchanged."
    ),
    "logo.no_picture": (
        "“{name}” was not taken as the logo: it is neither a PNG nor a JPEG picture. The setting "
        "is unchanged. Save the picture as PNG and choose that."
    ),
    "logo.damaged": (
        "“{name}” was not taken as the logo: the picture is damaged or of an unusual form. The "
        "setting is unchanged. Save it anew as PNG with a program for pictures."
    ),
    "logo.too_large": (
        "“{name}” was not taken as the logo: the file is larger than {most} MB or a side longer "
        "than {side} pixels. The setting is unchanged. Make the picture smaller."
    ),
    "logo.cmyk": (
        "“{name}” was not taken as the logo: its colours are meant for a printing house (CMYK). "
        "The setting is unchanged. Save the picture in RGB colours, for example as PNG."
    ),
    "logo.too_deep": (
        "“{name}” was not taken as the logo: it has more than 8 bits a colour. The setting is "
        "unchanged. Save the picture with 8 bits a colour."
    ),
    "logo.interlaced": (
        "“{name}” was not taken as the logo: the PNG is interlaced. The setting is unchanged. Save "
        "the picture without interlacing."
    ),
    "logo.animated": (
        "“{name}” was not taken as the logo: the picture moves. The setting is unchanged. Choose "
        "one that stands still."
    ),
}
