<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lt_LT" sourcelanguage="en">
<context>
    <name>AboutPart</name>
    <message>
        <source>Minutes, measures and deadlines, without the internet, in one folder.</source>
        <translation>Protokolai, priemonės ir terminai – be interneto, viename aplanke.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versija</translation>
    </message>
    <message>
        <source>Folder of the archive</source>
        <translation>Archyvo aplankas</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencija</translation>
    </message>
    <message>
        <source>MIT: free to use, change and pass on</source>
        <translation>MIT: galima laisvai naudoti, keisti ir platinti</translation>
    </message>
</context>
<context>
    <name>AddParticipant</name>
    <message>
        <source>Add a participant or guest</source>
        <translation>Pridėti dalyvį ar kviestąjį</translation>
    </message>
    <message>
        <source>new person of an organisation…</source>
        <translation>naujas organizacijos atstovas…</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>kviestasis</translation>
    </message>
    <message>
        <source>new person of {organisation}</source>
        <translation>naujas atstovas: {organisation}</translation>
    </message>
    <message>
        <source>Guest: name, institution, post</source>
        <translation>Kviestasis: vardas ir pavardė, įstaiga, pareigos</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>New organisation</source>
        <translation>Nauja organizacija</translation>
    </message>
    <message>
        <source>New organisation…</source>
        <translation>Nauja organizacija…</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Naujas asmuo</translation>
    </message>
    <message>
        <source>New person…</source>
        <translation>Naujas asmuo…</translation>
    </message>
    <message>
        <source>Given name and surname; organisation; post · Enter adds</source>
        <translation>Vardas ir pavardė; organizacija; pareigos · Enter – pridėti</translation>
    </message>
    <message>
        <source>Name; abbreviation; representative · Enter adds</source>
        <translation>Pavadinimas; trumpinys; atstovas · Enter – pridėti</translation>
    </message>
</context>
<context>
    <name>AgendaDeeds</name>
    <message>
        <source>Item deleted</source>
        <translation>Klausimas pašalintas</translation>
    </message>
</context>
<context>
    <name>AgendaDelegate</name>
    <message>
        <source>Item title</source>
        <translation>Klausimo pavadinimas</translation>
    </message>
</context>
<context>
    <name>AgendaMenu</name>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Edit the title</source>
        <translation>Keisti pavadinimą</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Perkelti aukštyn</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Perkelti žemyn</translation>
    </message>
    <message>
        <source>Additional item</source>
        <translation>Papildomas klausimas</translation>
    </message>
    <message>
        <source>Paste the agenda</source>
        <translation>Įklijuoti darbotvarkę</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Šalinti</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>Withdrawn</source>
        <translation>Išbrauktas</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Atidėtas</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n priemonė</numerusform>
            <numerusform>%n priemonės</numerusform>
            <numerusform>%n priemonių</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Nutarta</translation>
    </message>
    <message>
        <source>No decision</source>
        <translation>Be nutarimo</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>baigtas</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>pradėtas</translation>
    </message>
    <message>
        <source>not yet taken up</source>
        <translation>dar nesvarstytas</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>Title of a new item</source>
        <translation>Naujo klausimo pavadinimas</translation>
    </message>
    <message>
        <source>Additional item</source>
        <translation>Papildomas klausimas</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Darbotvarkė</translation>
    </message>
    <message>
        <source>Paste the agenda</source>
        <translation>Įklijuoti darbotvarkę</translation>
    </message>
    <message>
        <source>The agenda is empty</source>
        <translation>Darbotvarkė dar tuščia</translation>
    </message>
    <message>
        <source>Type the first item, Enter offers the next; or paste a list from an e-mail.</source>
        <translation>Įrašykite pirmą klausimą, Enter pasiūlys kitą, arba įklijuokite sąrašą iš laiško.</translation>
    </message>
    <message>
        <source>New item, then Enter</source>
        <translation>Naujas klausimas ir Enter</translation>
    </message>
</context>
<context>
    <name>AgendaView</name>
    <message>
        <source>Agenda</source>
        <translation>Darbotvarkė</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The archive is being adapted to this version of the program…</source>
        <translation>Archyvas pritaikomas naujesnei programos versijai…</translation>
    </message>
    <message>
        <source>A backup is made first. Until all is checked, the file stays as it is; closing this window leaves it so.</source>
        <translation>Pirma padaroma atsarginė kopija. Kol viskas nepatikrinta, failas lieka, koks buvo; užvėrus šį langą – taip pat.</translation>
    </message>
    <message>
        <source>The archive is being restored from its backup…</source>
        <translation>Archyvas atkuriamas iš atsarginės kopijos…</translation>
    </message>
    <message>
        <source>The file that was there is kept in the folder “damaged”. Until the restored one takes its place, closing this window leaves the archive as it was.</source>
        <translation>Buvęs failas išlieka aplanke „damaged“. Kol jo vietos neužėmė atkurtasis, užvėrus šį langą archyvas lieka toks, koks buvo.</translation>
    </message>
</context>
<context>
    <name>ArchiveCheck</name>
    <message>
        <source>Check</source>
        <translation>Patikrinti</translation>
    </message>
    <message>
        <source>Check of the archive</source>
        <translation>Archyvo patikra</translation>
    </message>
    <message>
        <source>The check was interrupted. Nothing was changed; check again.</source>
        <translation>Tikrinimas nutrūko. Niekas nepakeista; patikrinkite dar kartą.</translation>
    </message>
    <message>
        <source>Every record is compared with what was last saved of it, every file with its content.</source>
        <translation>Kiekvienas įrašas lyginamas su tuo, kas apie jį paskutinį kartą išsaugota, kiekvienas failas – su jo turiniu.</translation>
    </message>
    <message>
        <source>Checking… You can go on working.</source>
        <translation>Tikrinama… Galite dirbti toliau.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not as saved, checked at {time}.</source>
        <translation>
            <numerusform>Patikrinta {time}: rastas %n neatitikimas.</numerusform>
            <numerusform>Patikrinta {time}: rasti %n neatitikimai.</numerusform>
            <numerusform>Patikrinta {time}: rasta %n neatitikimų.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been changed. Go back to a backup made before the damage, or look at the records named here.</source>
        <translation>Niekas nepakeista. Grįžkite prie atsarginės kopijos, padarytos iki pažeidimo, arba peržiūrėkite čia nurodytus įrašus.</translation>
    </message>
    <message>
        <source>Everything is as it was saved, checked at {time}.</source>
        <translation>Patikrinta {time}: viskas taip, kaip išsaugota.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; “sutarta check” lists all.</source>
        <translation>
            <numerusform>… ir dar %n; visus išvardija „sutarta check“.</numerusform>
            <numerusform>… ir dar %n; visus išvardija „sutarta check“.</numerusform>
            <numerusform>… ir dar %n; visus išvardija „sutarta check“.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveContents</name>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n posėdis</numerusform>
            <numerusform>%n posėdžiai</numerusform>
            <numerusform>%n posėdžių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registered paper(s)</source>
        <translation>
            <numerusform>%n registruotas protokolas</numerusform>
            <numerusform>%n registruoti protokolai</numerusform>
            <numerusform>%n registruotų protokolų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n priemonė</numerusform>
            <numerusform>%n priemonės</numerusform>
            <numerusform>%n priemonių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organizacija</numerusform>
            <numerusform>%n organizacijos</numerusform>
            <numerusform>%n organizacijų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n asmuo</numerusform>
            <numerusform>%n asmenys</numerusform>
            <numerusform>%n asmenų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s)</source>
        <translation>
            <numerusform>%n pridėtas failas</numerusform>
            <numerusform>%n pridėti failai</numerusform>
            <numerusform>%n pridėtų failų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deed(s) in the history</source>
        <translation>
            <numerusform>%n veiksmas istorijoje</numerusform>
            <numerusform>%n veiksmai istorijoje</numerusform>
            <numerusform>%n veiksmų istorijoje</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArchiveExport</name>
    <message>
        <source>Export the archive</source>
        <translation>Archyvo eksportas</translation>
    </message>
    <message>
        <source>The archive is being exported…</source>
        <translation>Archyvas eksportuojamas…</translation>
    </message>
    <message>
        <source>On another computer: File → Open an archive from a file. The file is not locked with a password: keep it where only you can read it.</source>
        <translation>Kitame kompiuteryje: Failas → Atverti archyvą iš failo. Failas neapsaugotas slaptažodžiu: laikykite jį ten, kur perskaityti galite tik Jūs.</translation>
    </message>
    <message>
        <source>Written and checked</source>
        <translation>Įrašyta ir patikrinta</translation>
    </message>
    <message>
        <source>The archive was not exported</source>
        <translation>Archyvas neeksportuotas</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Nutraukta</translation>
    </message>
    <message>
        <source>Nothing was written; nothing has changed.</source>
        <translation>Nieko neįrašyta, niekas nepakeista.</translation>
    </message>
</context>
<context>
    <name>ArchiveFileDialog</name>
    <message>
        <source>Export the archive</source>
        <translation>Archyvo eksportas</translation>
    </message>
    <message>
        <source>Archives of Sutarta (*.zip)</source>
        <translation>„Sutartos“ archyvai (*.zip)</translation>
    </message>
    <message>
        <source>Open an archive from a file</source>
        <translation>Archyvas iš failo</translation>
    </message>
    <message>
        <source>Archives of Sutarta (*.zip *.json)</source>
        <translation>„Sutartos“ archyvai (*.zip *.json)</translation>
    </message>
    <message>
        <source>Folder for the archive</source>
        <translation>Aplankas archyvui</translation>
    </message>
    <message>
        <source>Folder of another archive</source>
        <translation>Kito archyvo aplankas</translation>
    </message>
</context>
<context>
    <name>ArchiveNotices</name>
    <message>
        <source>What to do?</source>
        <translation>Ką daryti?</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>Suprantu</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Atverti jo aplanką</translation>
    </message>
    <message>
        <source>What was found?</source>
        <translation>Kas rasta?</translation>
    </message>
    <message>
        <source>A check of the archive found that not everything in it is as it was saved. Nothing has been changed.</source>
        <translation>Patikrinus archyvą rasta, kad ne viskas jame taip, kaip buvo išsaugota. Niekas nepakeista.</translation>
    </message>
</context>
<context>
    <name>ArchiveOpening</name>
    <message>
        <source>Open an archive from a file</source>
        <translation>Archyvas iš failo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Records without their history.</source>
        <translation>Įrašai be jų istorijos.</translation>
    </message>
    <message>
        <source>Exported {moment}.</source>
        <translation>Eksportuota {moment}.</translation>
    </message>
    <message>
        <source>The archive is being unpacked and checked…</source>
        <translation>Archyvas išskleidžiamas ir tikrinamas…</translation>
    </message>
    <message>
        <source>The archive was not opened</source>
        <translation>Archyvas neatvertas</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Nutraukta</translation>
    </message>
    <message>
        <source>Nothing was opened; nothing has changed.</source>
        <translation>Nieko neatverta, niekas nepakeista.</translation>
    </message>
</context>
<context>
    <name>AttachmentForm</name>
    <message>
        <source>Name</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Aprašas</translation>
    </message>
    <message>
        <source>Caption in English</source>
        <translation>Aprašas angliškai</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autorius</translation>
    </message>
    <message>
        <source>Who took the photo, or the source</source>
        <translation>Fotografas ar šaltinis</translation>
    </message>
</context>
<context>
    <name>AttachmentMenu</name>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Įrašyti kaip…</translation>
    </message>
    <message>
        <source>Add again…</source>
        <translation>Pridėti iš naujo…</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Aprašyti</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Perkelti aukštyn</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Perkelti žemyn</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Šalinti</translation>
    </message>
</context>
<context>
    <name>AttachmentsPanel</name>
    <message>
        <source>Attachments</source>
        <translation>Priedai</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Pridėti failų</translation>
    </message>
    <message>
        <source>Attachment deleted</source>
        <translation>Priedas pašalintas</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Nuotrauka</translation>
    </message>
    <message>
        <source>Already among the attachments: {names}</source>
        <translation>Jau yra tarp priedų: {names}</translation>
    </message>
    <message>
        <source>The file is back: {name}</source>
        <translation>Failas grąžintas: {name}</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Įrašyta: {path}</translation>
    </message>
</context>
<context>
    <name>AttendanceListModel</name>
    <message>
        <source>guest</source>
        <translation>kviestasis</translation>
    </message>
    <message>
        <source>without a vote</source>
        <translation>be balso teisės</translation>
    </message>
    <message>
        <source>instead of {name}</source>
        <translation>pavaduoja: {name}</translation>
    </message>
    <message>
        <source>No representative named</source>
        <translation>Atstovas nepaskirtas</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>atsiprašė</translation>
    </message>
    <message>
        <source>not taking part</source>
        <translation>nedalyvauja</translation>
    </message>
    <message>
        <source>remotely</source>
        <translation>nuotoliu</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>dalyvauja</translation>
    </message>
    <message>
        <source>nothing known yet</source>
        <translation>dar nežinoma</translation>
    </message>
</context>
<context>
    <name>AttendancePanel</name>
    <message>
        <source>All take part</source>
        <translation>Visi dalyvauja</translation>
    </message>
    <message>
        <source>Registration list to sign</source>
        <translation>Dalyvių sąrašas parašams</translation>
    </message>
    <message>
        <source>Enter – more</source>
        <translation>Enter – daugiau</translation>
    </message>
    <message>
        <source>{represented} of {total} {parties} represented</source>
        <translation>Atstovaujama {represented} iš {total} {parties}</translation>
    </message>
    <message>
        <source>parties</source>
        <translation>šalių</translation>
    </message>
    <message numerus="yes">
        <source>Invite %n party(s) not invited yet</source>
        <translation>
            <numerusform>Pakviesti dar %n šalį</numerusform>
            <numerusform>Pakviesti dar %n šalis</numerusform>
            <numerusform>Pakviesti dar %n šalių</numerusform>
        </translation>
    </message>
    <message>
        <source>Participant removed</source>
        <translation>Dalyvis pašalintas</translation>
    </message>
    <message>
        <source>When did they come? {name}</source>
        <translation>{name}: kada atvyko?</translation>
    </message>
    <message>
        <source>When did they leave? {name}</source>
        <translation>{name}: kada išvyko?</translation>
    </message>
    <message>
        <source>Who represents {organisation}?</source>
        <translation>{organisation}: kas atstovauja?</translation>
    </message>
    <message>
        <source>Who came instead of {name}?</source>
        <translation>{name}: kas pavaduoja?</translation>
    </message>
    <message>
        <source>&amp;Takes part</source>
        <translation>&amp;Dalyvauja</translation>
    </message>
    <message>
        <source>&amp;Remotely</source>
        <translation>Dalyvauja &amp;nuotoliu</translation>
    </message>
    <message>
        <source>&amp;Excused</source>
        <translation>&amp;Atsiprašė</translation>
    </message>
    <message>
        <source>&amp;Did not take part</source>
        <translation>N&amp;edalyvauja</translation>
    </message>
    <message>
        <source>&amp;Came later…</source>
        <translation>Atvyko &amp;vėliau…</translation>
    </message>
    <message>
        <source>&amp;Left…</source>
        <translation>&amp;Išvyko…</translation>
    </message>
    <message>
        <source>&amp;Substitute…</source>
        <translation>&amp;Pavaduojantis asmuo…</translation>
    </message>
    <message>
        <source>&amp;Name the representative…</source>
        <translation>Įrašyti a&amp;tstovą…</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Ša&amp;linti</translation>
    </message>
</context>
<context>
    <name>AttendanceView</name>
    <message>
        <source>Participants</source>
        <translation>Dalyviai</translation>
    </message>
</context>
<context>
    <name>AttentionList</name>
    <message>
        <source>Waiting for you</source>
        <translation>Laukia Jūsų</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>Vėluoja %n dieną</numerusform>
            <numerusform>Vėluoja %n dienas</numerusform>
            <numerusform>Vėluoja %n dienų</numerusform>
        </translation>
    </message>
    <message>
        <source>Update status</source>
        <translation>Keisti būseną</translation>
    </message>
    <message numerus="yes">
        <source>Decisions missing for %n item(s)</source>
        <translation>
            <numerusform>Neįrašytas %n klausimo nutarimas</numerusform>
            <numerusform>Neįrašyti %n klausimų nutarimai</numerusform>
            <numerusform>Neįrašyti %n klausimų nutarimai</numerusform>
        </translation>
    </message>
    <message>
        <source>All items are finished</source>
        <translation>Visi klausimai baigti</translation>
    </message>
    <message>
        <source>The agenda is empty</source>
        <translation>Darbotvarkė tuščia</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Juodraštis</translation>
    </message>
    <message>
        <source>Untitled meeting</source>
        <translation>Posėdis be pavadinimo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Tęsti</translation>
    </message>
</context>
<context>
    <name>BackupDetails</name>
    <message>
        <source>Made</source>
        <translation>Padaryta</translation>
    </message>
    <message>
        <source>Last meeting</source>
        <translation>Paskutinis posėdis</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Turinys</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dydis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>Restore this one…</source>
        <translation>Atkurti šią kopiją…</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n posėdis</numerusform>
            <numerusform>%n posėdžiai</numerusform>
            <numerusform>%n posėdžių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n priemonė</numerusform>
            <numerusform>%n priemonės</numerusform>
            <numerusform>%n priemonių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organizacija</numerusform>
            <numerusform>%n organizacijos</numerusform>
            <numerusform>%n organizacijų</numerusform>
        </translation>
    </message>
    <message>
        <source>Damaged: its file is not as it was made. Choose another backup.</source>
        <translation>Pažeista: failas nebe toks, koks buvo padarytas. Pasirinkite kitą kopiją.</translation>
    </message>
    <message>
        <source>Checked row by row when it was made</source>
        <translation>Darant patikrinta įrašas po įrašo</translation>
    </message>
    <message>
        <source>Not checked: its description is missing or does not fit the file</source>
        <translation>Nepatikrinta: nėra aprašo arba jis neatitinka failo</translation>
    </message>
</context>
<context>
    <name>BackupPlaces</name>
    <message>
        <source>Choose a folder…</source>
        <translation>Pasirinkti aplanką…</translation>
    </message>
    <message>
        <source>No longer use it</source>
        <translation>Nebenaudoti</translation>
    </message>
    <message>
        <source>Space, GB</source>
        <translation>Vieta, GB</translation>
    </message>
    <message>
        <source>Backups lie in</source>
        <translation>Kopijos laikomos</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Antras aplankas</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Vieta</translation>
    </message>
    <message>
        <source>None. A stick or a cloud&apos;s folder keeps copies if this computer breaks.</source>
        <translation>Nepasirinktas. USB atmintinėje ar debesijos aplanke kopijos išliks, net jei šis kompiuteris suges.</translation>
    </message>
    <message>
        <source>GB; now {size}</source>
        <translation>GB; dabar {size}</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>ne daugiau kaip</translation>
    </message>
    <message>
        <source>A second folder for backups</source>
        <translation>Antras atsarginių kopijų aplankas</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>at the start of work</source>
        <translation>pradėjus darbą</translation>
    </message>
    <message>
        <source>while working</source>
        <translation>dirbant</translation>
    </message>
    <message>
        <source>before the program&apos;s new version</source>
        <translation>prieš naują programos versiją</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>prieš duomenų įkėlimą</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>prieš atkūrimą</translation>
    </message>
    <message>
        <source>before deleting</source>
        <translation>prieš šalinimą</translation>
    </message>
    <message>
        <source>after finalising minutes</source>
        <translation>užbaigus protokolą</translation>
    </message>
    <message>
        <source>at the end of work</source>
        <translation>baigus darbą</translation>
    </message>
    <message>
        <source>on your request</source>
        <translation>Jūsų prašymu</translation>
    </message>
    <message>
        <source>no description</source>
        <translation>be aprašo</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>pažeista</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nepatikrinta</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Back up now</source>
        <translation>Daryti kopiją dabar</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Atsarginės kopijos</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Atsarginių kopijų dar nėra</translation>
    </message>
    <message>
        <source>Folders, space and check</source>
        <translation>Aplankai, vieta ir patikra</translation>
    </message>
    <message>
        <source>The first one is made by itself as soon as you pause for half a minute.</source>
        <translation>Pirmoji bus padaryta savaime, kai tik pusei minutės stabtelėsite.</translation>
    </message>
    <message>
        <source>The archive is open for reading only: nothing changes in it, so no backups are made.</source>
        <translation>Archyvas atvertas tik skaityti: jame niekas nesikeičia, todėl atsarginės kopijos nedaromos.</translation>
    </message>
    <message>
        <source>The archive is open for reading only: nothing can be restored into it.</source>
        <translation>Archyvas atvertas tik skaityti, todėl atkurti jame nieko negalima.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Grįžti į sąrašą</translation>
    </message>
    <message>
        <source>↑ ↓ – choose · F6 – next pane · Esc – back</source>
        <translation>↑ ↓ – rinktis · F6 – kita sritis · Esc – grįžti</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Kopijuojama…</translation>
    </message>
    <message>
        <source>Copies are brought there while you pause.</source>
        <translation>Į jį kopijuojama, kai stabtelite.</translation>
    </message>
    <message>
        <source>Last copy: {moment}</source>
        <translation>Paskutinė kopija: {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n posėdis</numerusform>
            <numerusform>%n posėdžiai</numerusform>
            <numerusform>%n posėdžių</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsPart</name>
    <message>
        <source>Open the backups</source>
        <translation>Atverti atsargines kopijas</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Atsarginės kopijos</translation>
    </message>
    <message>
        <source>There backups can be looked through, checked and gone back to, and a second folder chosen for them, such as a stick.</source>
        <translation>Ten kopijas galima peržiūrėti, patikrinti ir prie jų grįžti, taip pat parinkti joms antrą aplanką, pavyzdžiui, atmintuke.</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>Atsarginių kopijų dar nėra.</translation>
    </message>
    <message>
        <source>The last one: {moment}</source>
        <translation>Paskutinė: {moment}</translation>
    </message>
</context>
<context>
    <name>CarriedMeasures</name>
    <message>
        <source>It carries no measures this year.</source>
        <translation>Šiais metais už priemones neatsako.</translation>
    </message>
    <message>
        <source>{year} measures</source>
        <translation>{year} m. priemonės</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n priemonė</numerusform>
            <numerusform>%n priemonės</numerusform>
            <numerusform>%n priemonių</numerusform>
        </translation>
    </message>
    <message>
        <source>{measures}, {late} overdue</source>
        <translation>{measures}, iš jų vėluoja {late}</translation>
    </message>
</context>
<context>
    <name>CaseFields</name>
    <message>
        <source>Case forms confirmed</source>
        <translation>Linksniai patvirtinti</translation>
    </message>
    <message>
        <source>The program is not sure how this name is declined: please check.</source>
        <translation>Siūlomi linksniai gali būti netikslūs: patikrinkite.</translation>
    </message>
    <message>
        <source>Genitive (whose?)</source>
        <translation>Kilmininkas (ko?)</translation>
    </message>
    <message>
        <source>Dative (to whom?)</source>
        <translation>Naudininkas (kam?)</translation>
    </message>
    <message>
        <source>Accusative (whom?)</source>
        <translation>Galininkas (ką?)</translation>
    </message>
    <message>
        <source>Instrumental (with whom?)</source>
        <translation>Įnagininkas (kuo?)</translation>
    </message>
    <message>
        <source>Vocative (address)</source>
        <translation>Šauksmininkas</translation>
    </message>
    <message>
        <source>Genitive (of what?)</source>
        <translation>Kilmininkas (ko?)</translation>
    </message>
    <message>
        <source>Dative (to what?)</source>
        <translation>Naudininkas (kam?)</translation>
    </message>
    <message>
        <source>Accusative (what?)</source>
        <translation>Galininkas (ką?)</translation>
    </message>
    <message>
        <source>Instrumental (with what?)</source>
        <translation>Įnagininkas (kuo?)</translation>
    </message>
</context>
<context>
    <name>ClosedArchive</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Atkurti iš atsarginės kopijos</translation>
    </message>
</context>
<context>
    <name>ComingRows</name>
    <message>
        <source>remote meeting</source>
        <translation>nuotolinis posėdis</translation>
    </message>
    <message>
        <source>in person and remotely</source>
        <translation>vietoje ir nuotoliniu būdu</translation>
    </message>
    <message>
        <source>Untitled meeting</source>
        <translation>Posėdis be pavadinimo</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Vyksta</translation>
    </message>
    <message>
        <source>Agenda ready</source>
        <translation>Darbotvarkė parengta</translation>
    </message>
    <message>
        <source>Agenda in preparation</source>
        <translation>Rengiama darbotvarkė</translation>
    </message>
    <message>
        <source>today</source>
        <translation>šiandien</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>rytoj</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>liko %n d.</numerusform>
            <numerusform>liko %n d.</numerusform>
            <numerusform>liko %n d.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyBar</name>
    <message>
        <source>Stop</source>
        <translation>Nutraukti</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Kopijuojama…</translation>
    </message>
    <message>
        <source>Copying “{name}”…</source>
        <translation>Kopijuojama „{name}“…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>mmmm-mm-dd</translation>
    </message>
    <message>
        <source>{month} has {days} days. Example: {example}</source>
        <translation>{month} turi {days} d. Pavyzdžiui: {example}</translation>
    </message>
    <message>
        <source>This is not a date. Example: {example}</source>
        <translation>Tai ne data. Pavyzdžiui: {example}</translation>
    </message>
</context>
<context>
    <name>DeadlineField</name>
    <message>
        <source>Not understood as a date: it will stay as text</source>
        <translation>Data nesuprasta: liks taip, kaip parašyta</translation>
    </message>
    <message>
        <source>You can type: 12-01, October, Q4, all year</source>
        <translation>Galima rašyti: 12-01, spalis, IV ketv., visus metus</translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message>
        <source>Struck through: removed. Underlined: added.</source>
        <translation>Perbraukta – pašalinta, pabraukta – pridėta.</translation>
    </message>
    <message>
        <source>Choose a change to see it.</source>
        <translation>Pasirinkite pakeitimą ir matysite, kas pakeista.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore from the trash</source>
        <translation>Grąžinti iš šiukšlinės</translation>
    </message>
    <message>
        <source>Return the whole record to how it was then</source>
        <translation>Grąžinti visą įrašą, koks buvo tada</translation>
    </message>
</context>
<context>
    <name>DifferenceText</name>
    <message>
        <source>Removed: {removed}. Added: {added}</source>
        <translation>Pašalinta: {removed}. Pridėta: {added}</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>The minutes as they will print</source>
        <translation>Protokolas, koks bus spausdinamas</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>{number} psl. iš {count}</translation>
    </message>
</context>
<context>
    <name>DocumentRows</name>
    <message>
        <source>Word before a decision</source>
        <translation>Žodis prieš nutarimą</translation>
    </message>
    <message>
        <source>In minutes and extracts.</source>
        <translation>Protokole ir išrašuose.</translation>
    </message>
    <message>
        <source>Dates in documents</source>
        <translation>Data dokumente</translation>
    </message>
    <message>
        <source>The defaults follow the rules for preparing documents.</source>
        <translation>Numatytosios atitinka Dokumentų rengimo taisykles.</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Paraštės</translation>
    </message>
    <message>
        <source>Size of the type</source>
        <translation>Šrifto dydis</translation>
    </message>
    <message>
        <source>Tinos, embedded in the PDF. From {least} to {most} points.</source>
        <translation>„Tinos“, įterpiamas į PDF. Nuo {least} iki {most} punktų.</translation>
    </message>
    <message>
        <source>First-line indent</source>
        <translation>Pirmos eilutės įtrauka</translation>
    </message>
    <message>
        <source>From {least} to {most} mm.</source>
        <translation>Nuo {least} iki {most} mm.</translation>
    </message>
    <message>
        <source>Mark “Draft” on drafts</source>
        <translation>Žyma „Projektas“ juodraščiuose</translation>
    </message>
    <message>
        <source>In the upper right corner of the page.</source>
        <translation>Viršutiniame dešiniajame lapo kampe.</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>spausdinama</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>nespausdinama</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nėra</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Blanko eilutės</translation>
    </message>
    <message>
        <source>Lines above the heading: name, address, code. Empty: none is printed.</source>
        <translation>Virš antraštės: pavadinimas, adresas, kodas. Jei tuščia, nespausdinamos.</translation>
    </message>
    <message>
        <source>Letterhead of English documents</source>
        <translation>Blanko eilutės angliškuose dokumentuose</translation>
    </message>
    <message>
        <source>Empty: the same lines as in Lithuanian.</source>
        <translation>Jei tuščia, spausdinamos lietuviškos.</translation>
    </message>
    <message>
        <source>Number of the minutes</source>
        <translation>Protokolo numeris</translation>
    </message>
    <message>
        <source>What follows the prefix of the series. An example: the third number.</source>
        <translation>Kas rašoma po priešdėlio, jei jis yra. Pavyzdyje – trečiasis numeris.</translation>
    </message>
    <message>
        <source>{name}: {typed} is too little, so it became {taken}.</source>
        <translation>{name}: {typed} – per mažai, todėl nustatyta {taken}.</translation>
    </message>
    <message>
        <source>{name}: {typed} is too much, so it became {taken}.</source>
        <translation>{name}: {typed} – per daug, todėl nustatyta {taken}.</translation>
    </message>
</context>
<context>
    <name>DocumentsPart</name>
    <message>
        <source>Restore the defaults</source>
        <translation>Atkurti numatytąsias</translation>
    </message>
    <message>
        <source>Settings hold for all papers made from now on, also for minutes that are final already.</source>
        <translation>Nuostatos galioja visiems nuo šiol kuriamiems dokumentams, taip pat ir jau galutiniams protokolams.</translation>
    </message>
    <message>
        <source>Whose documents</source>
        <translation>Kam taikoma</translation>
    </message>
    <message>
        <source>The same as in the settings of a meeting of this series.</source>
        <translation>Tos pačios nuostatos yra ir šių posėdžių duomenyse.</translation>
    </message>
    <message>
        <source>Heading and prefix</source>
        <translation>Antraštė ir numerio priešdėlis</translation>
    </message>
    <message>
        <source>Settings or the page</source>
        <translation>Nuostatos arba lapas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nuostatos</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Taip atrodys</translation>
    </message>
    <message>
        <source>All meetings</source>
        <translation>Visiems posėdžiams</translation>
    </message>
    <message>
        <source>Or only of the meetings of one series.</source>
        <translation>Arba tik vieno bendradarbiavimo posėdžiams.</translation>
    </message>
    <message>
        <source>What is not changed here is as for all meetings.</source>
        <translation>Kas čia nepakeista, lieka kaip visiems posėdžiams.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Pakeista.</translation>
    </message>
    <message>
        <source>Not as for all meetings.</source>
        <translation>Kitaip nei visiems posėdžiams.</translation>
    </message>
    <message>
        <source>Defaults restored</source>
        <translation>Atkurtos numatytosios nuostatos</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Add files…</source>
        <translation>Pridėti failų…</translation>
    </message>
    <message>
        <source>Drop a photo, a scan or another file here, or paste a picture with Ctrl+V.</source>
        <translation>Nutempkite čia nuotrauką, skenuotą dokumentą ar kitą failą arba įklijuokite paveikslą (Ctrl+V).</translation>
    </message>
    <message>
        <source>Further files can be dropped here.</source>
        <translation>Čia galima nutempti ir daugiau failų.</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>This is the same as another record…</source>
        <translation>Tai tas pats kaip kitas įrašas…</translation>
    </message>
    <message>
        <source>Which record is it the same as?</source>
        <translation>Su kuriuo įrašu sutampa?</translation>
    </message>
    <message>
        <source>Name of the record that stays</source>
        <translation>Įrašo, kuris liks, pavadinimas</translation>
    </message>
    <message>
        <source>Both are then shown as the one that stays; nothing is rewritten, and they can be separated at any time.</source>
        <translation>Abu bus rodomi kaip tas, kuris lieka. Įrašai neperrašomi, todėl juos bet kada galima vėl atskirti.</translation>
    </message>
    <message>
        <source>Separate</source>
        <translation>Atskirti</translation>
    </message>
    <message>
        <source>Separate “{name}”</source>
        <translation>Atskirti „{name}“</translation>
    </message>
</context>
<context>
    <name>EventTexts</name>
    <message>
        <source>End the session</source>
        <translation>Baigti posėdį</translation>
    </message>
    <message>
        <source>End the meeting</source>
        <translation>Baigti susitikimą</translation>
    </message>
    <message>
        <source>End the assembly</source>
        <translation>Baigti susirinkimą</translation>
    </message>
    <message>
        <source>End the consultation</source>
        <translation>Baigti pasitarimą</translation>
    </message>
    <message>
        <source>Begin the session</source>
        <translation>Pradėti posėdį</translation>
    </message>
    <message>
        <source>Begin the meeting</source>
        <translation>Pradėti susitikimą</translation>
    </message>
    <message>
        <source>Begin the assembly</source>
        <translation>Pradėti susirinkimą</translation>
    </message>
    <message>
        <source>Begin the consultation</source>
        <translation>Pradėti pasitarimą</translation>
    </message>
    <message>
        <source>Resume the session</source>
        <translation>Tęsti posėdį</translation>
    </message>
    <message>
        <source>Resume the meeting</source>
        <translation>Tęsti susitikimą</translation>
    </message>
    <message>
        <source>Resume the assembly</source>
        <translation>Tęsti susirinkimą</translation>
    </message>
    <message>
        <source>Resume the consultation</source>
        <translation>Tęsti pasitarimą</translation>
    </message>
</context>
<context>
    <name>ExchangeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Atšaukti</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Nutraukti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Užverti</translation>
    </message>
</context>
<context>
    <name>FieldBlock</name>
    <message>
        <source>Return to the earlier text</source>
        <translation>Grąžinti ankstesnį tekstą</translation>
    </message>
    <message>
        <source>Return to the earlier value</source>
        <translation>Grąžinti ankstesnę reikšmę</translation>
    </message>
    <message>
        <source>Return to this text</source>
        <translation>Grąžinti šį tekstą</translation>
    </message>
    <message>
        <source>Return to this value</source>
        <translation>Grąžinti šią reikšmę</translation>
    </message>
</context>
<context>
    <name>FileButtons</name>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Įrašyti kaip…</translation>
    </message>
    <message>
        <source>Add again…</source>
        <translation>Pridėti iš naujo…</translation>
    </message>
    <message>
        <source>Delete the attachment</source>
        <translation>Pašalinti priedą</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Add files</source>
        <translation>Pridėti failų</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>Įrašyti priedą</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>File missing</source>
        <translation>Failo nėra</translation>
    </message>
    <message>
        <source>File damaged</source>
        <translation>Failas pažeistas</translation>
    </message>
</context>
<context>
    <name>FoldedGroup</name>
    <message>
        <source>folded</source>
        <translation>suskleista</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>išskleista</translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message>
        <source>Folder</source>
        <translation>Aplankas</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Keisti…</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Keisti aplanką</translation>
    </message>
    <message>
        <source>Opened in this folder:</source>
        <translation>Bus atverta šiame aplanke:</translation>
    </message>
    <message>
        <source>The empty archive that is there now gives way to it.</source>
        <translation>Dabar jame tik tuščias archyvas; jo vietą užims atveriamasis.</translation>
    </message>
    <message>
        <source>Opened in a new folder:</source>
        <translation>Bus atverta naujame aplanke:</translation>
    </message>
    <message>
        <source>The archive that is open now stays where it is, unchanged.</source>
        <translation>Dabar atvertas archyvas lieka, kur buvęs, nepakeistas.</translation>
    </message>
</context>
<context>
    <name>FoundMeetings</name>
    <message>
        <source>Meetings</source>
        <translation>Posėdžiai</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Išvalyti filtrus</translation>
    </message>
    <message>
        <source>No such meetings</source>
        <translation>Tokių posėdžių nėra</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Naujas posėdis</translation>
    </message>
    <message>
        <source>No meetings yet</source>
        <translation>Posėdžių dar nėra</translation>
    </message>
    <message>
        <source>Date, place, agenda and participants. Everything else can follow later.</source>
        <translation>Data, vieta, darbotvarkė ir dalyviai. Visa kita galėsite papildyti vėliau.</translation>
    </message>
    <message numerus="yes">
        <source>%n meeting(s)</source>
        <translation>
            <numerusform>%n posėdis</numerusform>
            <numerusform>%n posėdžiai</numerusform>
            <numerusform>%n posėdžių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n meeting(s)</source>
        <translation>
            <numerusform>{found} iš %n posėdžio</numerusform>
            <numerusform>{found} iš %n posėdžių</numerusform>
            <numerusform>{found} iš %n posėdžių</numerusform>
        </translation>
    </message>
    <message>
        <source>Searched for “{words}”, chosen: {chosen}.</source>
        <translation>Ieškota „{words}“, pasirinkta: {chosen}.</translation>
    </message>
    <message>
        <source>Searched for “{words}”.</source>
        <translation>Ieškota „{words}“.</translation>
    </message>
    <message>
        <source>Chosen: {chosen}.</source>
        <translation>Pasirinkta: {chosen}.</translation>
    </message>
</context>
<context>
    <name>HistoryEntry</name>
    <message>
        <source>Delete the note: {text}</source>
        <translation>Šalinti įrašą: {text}</translation>
    </message>
    <message>
        <source>Open the minutes</source>
        <translation>Atverti protokolą</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History of the record</source>
        <translation>Įrašo istorija</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation>Kas rodoma</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Pakeitimai</translation>
    </message>
    <message>
        <source>Nothing is known of it</source>
        <translation>Istorijos nėra</translation>
    </message>
    <message>
        <source>The record has no history in this archive.</source>
        <translation>Šis įrašas archyve istorijos neturi.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Grįžti į sąrašą</translation>
    </message>
    <message>
        <source>↑ ↓ – choose · Enter – to the ways back · F6 – next pane · Esc – back</source>
        <translation>↑ ↓ – rinktis · Enter – grąžinimo mygtukai · F6 – kita sritis · Esc – atgal</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>šiukšlinėje</translation>
    </message>
    <message>
        <source>Only this record</source>
        <translation>Tik šis įrašas</translation>
    </message>
    <message>
        <source>All of the meeting</source>
        <translation>Visas posėdis</translation>
    </message>
    <message>
        <source>With its parts</source>
        <translation>Su jo dalimis</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The record is as it was then</source>
        <translation>Įrašas vėl toks, koks buvo tada</translation>
    </message>
    <message>
        <source>The earlier text is back</source>
        <translation>Ankstesnis tekstas grąžintas</translation>
    </message>
    <message>
        <source>Nothing differs: the record is as it was then.</source>
        <translation>Niekas nesiskiria: įrašas toks pat, koks buvo tada.</translation>
    </message>
    <message>
        <source>Restored from the trash</source>
        <translation>Grąžinta iš šiukšlinės</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>New measure</source>
        <translation>Nauja priemonė</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Naujas posėdis</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Apžvalga</translation>
    </message>
    <message>
        <source>Coming meetings and deadlines</source>
        <translation>Artimiausi posėdžiai ir terminai</translation>
    </message>
    <message>
        <source>No meetings or deadlines are coming.</source>
        <translation>Artimiausių posėdžių ir terminų nėra.</translation>
    </message>
    <message>
        <source>All meetings</source>
        <translation>Visi posėdžiai</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Laukia Jūsų</translation>
    </message>
    <message>
        <source>Nothing is late or unfinished.</source>
        <translation>Niekas nevėluoja, visi protokolai baigti.</translation>
    </message>
    <message>
        <source>Enter – open the selected item · F6 – next pane · F1 – all keys</source>
        <translation>Enter – atverti pažymėtą · F6 – kita sritis · F1 – visi klavišai</translation>
    </message>
    <message>
        <source>{year} measures plan</source>
        <translation>{year} m. priemonių planas</translation>
    </message>
    <message>
        <source>Whole {year} plan</source>
        <translation>Visas {year} m. planas</translation>
    </message>
    <message numerus="yes">
        <source>All %n overdue measure(s)</source>
        <translation>
            <numerusform>Visos vėluojančios priemonės: %n</numerusform>
            <numerusform>Visos vėluojančios priemonės: %n</numerusform>
            <numerusform>Visos vėluojančios priemonės: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n draft(s)</source>
        <translation>
            <numerusform>Visi juodraščiai: %n</numerusform>
            <numerusform>Visi juodraščiai: %n</numerusform>
            <numerusform>Visi juodraščiai: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemBody</name>
    <message>
        <source>Considered</source>
        <translation>Svarstyta</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Nutarta</translation>
    </message>
    <message>
        <source>MEASURES</source>
        <translation>PRIEMONĖS</translation>
    </message>
    <message>
        <source>CONSIDERED</source>
        <translation>SVARSTYTA</translation>
    </message>
    <message>
        <source>DECIDED</source>
        <translation>NUTARTA</translation>
    </message>
    <message>
        <source>{year} plan</source>
        <translation>{year} m. planas</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>Leave without a decision?</source>
        <translation>Palikti be nutarimo?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Palikti</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Grįžti</translation>
    </message>
    <message>
        <source>No item is open</source>
        <translation>Neatvertas nė vienas klausimas</translation>
    </message>
    <message>
        <source>The first item of the agenda opens here.</source>
        <translation>Čia atsivers pirmas darbotvarkės klausimas.</translation>
    </message>
</context>
<context>
    <name>ItemFoot</name>
    <message>
        <source>Additional item</source>
        <translation>Papildomas klausimas</translation>
    </message>
    <message>
        <source>More about this item</source>
        <translation>Daugiau apie klausimą</translation>
    </message>
    <message>
        <source>Finish the item</source>
        <translation>Baigti klausimą</translation>
    </message>
    <message>
        <source>All items are finished</source>
        <translation>Visi klausimai baigti</translation>
    </message>
    <message>
        <source>Next open item</source>
        <translation>Kitas nebaigtas klausimas</translation>
    </message>
</context>
<context>
    <name>ItemHead</name>
    <message>
        <source>Item title</source>
        <translation>Klausimo pavadinimas</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Ankstesnis klausimas</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Kitas klausimas</translation>
    </message>
    <message>
        <source>Item {number} of {count}</source>
        <translation>{number} klausimas iš {count}</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>nutarta</translation>
    </message>
    <message>
        <source>finished without a decision</source>
        <translation>baigtas be nutarimo</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>išbrauktas</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>atidėtas</translation>
    </message>
</context>
<context>
    <name>ItemMenu</name>
    <message>
        <source>Reopen the item</source>
        <translation>Svarstyti iš naujo</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Išbraukti iš darbotvarkės</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Atidėti svarstymą</translation>
    </message>
</context>
<context>
    <name>KeptField</name>
    <message>
        <source>There is no other record of that name. Choose one below.</source>
        <translation>Kito tokio įrašo nėra. Pasirinkite iš sąrašo.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Spartieji klavišai</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Langas</translation>
    </message>
</context>
<context>
    <name>KeysPart</name>
    <message>
        <source>Show the keys</source>
        <translation>Rodyti klavišus</translation>
    </message>
    <message>
        <source>F1 lists on every page the keys that work there.</source>
        <translation>F1 kiekviename puslapyje parodo ten veikiančius klavišus.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klavišai</translation>
    </message>
</context>
<context>
    <name>LastBackup</name>
    <message>
        <source>Making a backup…</source>
        <translation>Daroma atsarginė kopija…</translation>
    </message>
    <message>
        <source>Then the program closes by itself.</source>
        <translation>Tada programa užsivers pati.</translation>
    </message>
</context>
<context>
    <name>LetterSaving</name>
    <message>
        <source>Saving…</source>
        <translation>Įrašoma…</translation>
    </message>
    <message>
        <source>The draft is saved: {path}</source>
        <translation>Juodraštis įrašytas: {path}</translation>
    </message>
    <message>
        <source>No program for mail was found that would open it. Open the file from your mail program, or attach the PDF to a letter.</source>
        <translation>Nerasta pašto programos, kuri jį atvertų. Atverkite failą savo pašto programoje arba pridėkite PDF prie laiško.</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Choose a picture…</source>
        <translation>Pasirinkti paveikslą…</translation>
    </message>
    <message>
        <source>Print no logo</source>
        <translation>Nespausdinti logotipo</translation>
    </message>
    <message>
        <source>What the logo shows</source>
        <translation>Kas logotipe pavaizduota</translation>
    </message>
    <message>
        <source>The same in English</source>
        <translation>Tas pats angliškai</translation>
    </message>
    <message>
        <source>The logo</source>
        <translation>Logotipas</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Logotipo nėra</translation>
    </message>
</context>
<context>
    <name>LogoFrame</name>
    <message>
        <source>Drop a picture here</source>
        <translation>Nutempkite paveikslą čia</translation>
    </message>
</context>
<context>
    <name>LogoRow</name>
    <message>
        <source>PNG or JPEG, above the heading on the first page.</source>
        <translation>PNG arba JPEG; spausdinamas pirmame lape virš antraštės.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipas</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nėra</translation>
    </message>
    <message>
        <source>the logo of all meetings</source>
        <translation>visų posėdžių logotipas</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Paveikslas</translation>
    </message>
    <message>
        <source>Choose a picture for the logo</source>
        <translation>Pasirinkite logotipo paveikslą</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Paveikslai</translation>
    </message>
</context>
<context>
    <name>LookPart</name>
    <message>
        <source>Language of the program</source>
        <translation>Programos kalba</translation>
    </message>
    <message>
        <source>The language of documents is chosen for each meeting.</source>
        <translation>Dokumentų kalba pasirenkama kiekvienam posėdžiui atskirai.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Spalvos</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Kaip sistemoje</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Šviesios</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tamsios</translation>
    </message>
    <message>
        <source>As the system: they change with the setting of the computer.</source>
        <translation>Kaip sistemoje – keičiasi kartu su kompiuterio nuostata.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Teksto dydis</translation>
    </message>
    <message>
        <source>Quicker: Ctrl with the mouse wheel, or {bigger} and {smaller}.</source>
        <translation>Greičiau: Ctrl ir pelės ratukas arba {bigger}, {smaller}.</translation>
    </message>
    <message>
        <source>On the programme of the year</source>
        <translation>Dėl metų programos</translation>
    </message>
    <message>
        <source>It was decided to approve the plan by 7 May.</source>
        <translation>Nutarta patvirtinti planą iki gegužės 7&#xa0;d.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Pavyzdys</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Next section</source>
        <translation>Kitas skyrius</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Ankstesnis skyrius</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Apžvalga</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Posėdžiai</translation>
    </message>
    <message>
        <source>Measures plan</source>
        <translation>Priemonių planas</translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation>Protokolai</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Dalyviai</translation>
    </message>
    <message>
        <source>Part of what you typed is not stored yet.</source>
        <translation>Dalis to, ką parašėte, dar neišsaugota.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nuostatos</translation>
    </message>
    <message>
        <source>When the window closes, that part is lost.</source>
        <translation>Užvėrus langą, ta dalis dings.</translation>
    </message>
    <message>
        <source>Do not close</source>
        <translation>Neužverti</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Vis tiek užverti</translation>
    </message>
</context>
<context>
    <name>MarginFields</name>
    <message>
        <source>Left</source>
        <translation>Kairioji</translation>
    </message>
    <message>
        <source>Left margin</source>
        <translation>Kairioji paraštė</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Dešinioji</translation>
    </message>
    <message>
        <source>Right margin</source>
        <translation>Dešinioji paraštė</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Viršutinė</translation>
    </message>
    <message>
        <source>Top margin</source>
        <translation>Viršutinė paraštė</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Apatinė</translation>
    </message>
    <message>
        <source>Bottom margin</source>
        <translation>Apatinė paraštė</translation>
    </message>
    <message>
        <source>{margin}: restore the default, {measure}</source>
        <translation>{margin}: atkurti numatytąją, {measure}</translation>
    </message>
</context>
<context>
    <name>MeasureDetails</name>
    <message>
        <source>Choose a measure to see it whole.</source>
        <translation>Pasirinkite priemonę, ir čia matysite ją visą.</translation>
    </message>
    <message>
        <source>Progress by meetings</source>
        <translation>Svarstymo eiga</translation>
    </message>
    <message>
        <source>Note on progress</source>
        <translation>Eigos pastaba</translation>
    </message>
    <message>
        <source>Add a note · Enter</source>
        <translation>Pridėti pastabą · Enter</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Laukiamas rezultatas</translation>
    </message>
    <message>
        <source>Notes (not printed)</source>
        <translation>Pastabos (nespausdinamos)</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>Tekstas angliškai</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Terminas</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Atsakingi</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Įvykdyta</translation>
    </message>
    <message>
        <source>Change the deadline</source>
        <translation>Keisti terminą</translation>
    </message>
    <message>
        <source>Measure {number}</source>
        <translation>Priemonė {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dieną</numerusform>
            <numerusform>%n dienas</numerusform>
            <numerusform>%n dienų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeasureHistory</name>
    <message>
        <source>Agreed: {item}</source>
        <translation>Nutarta: {item}</translation>
    </message>
    <message>
        <source>The deadline has passed</source>
        <translation>Terminas praėjo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Įvykdyta</translation>
    </message>
    <message>
        <source>Nothing has been noted yet.</source>
        <translation>Kol kas nieko neįrašyta.</translation>
    </message>
</context>
<context>
    <name>MeasureMark</name>
    <message>
        <source>Planned</source>
        <translation>Suplanuota</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Vykdoma</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Įvykdyta</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Vėluoja</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Atsisakyta</translation>
    </message>
</context>
<context>
    <name>MeasureMenu</name>
    <message>
        <source>Edit</source>
        <translation>Keisti</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Apie priemonę</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Perkelti aukštyn</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Perkelti žemyn</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Šalinti</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>Move to direction</source>
        <translation>Perkelti į kryptį</translation>
    </message>
    <message>
        <source>Without a direction</source>
        <translation>Be krypties</translation>
    </message>
</context>
<context>
    <name>MeasuresEntry</name>
    <message>
        <source>Add organisation</source>
        <translation>Pridėti organizaciją</translation>
    </message>
    <message>
        <source>Measure deleted</source>
        <translation>Priemonė pašalinta</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Keisti</translation>
    </message>
    <message>
        <source>Delete measure</source>
        <translation>Šalinti priemonę</translation>
    </message>
</context>
<context>
    <name>MeasuresTable</name>
    <message>
        <source>Measures</source>
        <translation>Priemonės</translation>
    </message>
</context>
<context>
    <name>MeasuresTableModel</name>
    <message>
        <source>Measure</source>
        <translation>Priemonė</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Atsakingi</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Terminas</translation>
    </message>
    <message>
        <source>New measure…</source>
        <translation>Nauja priemonė…</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>atsakingi</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>terminas</translation>
    </message>
    <message>
        <source>{organisation} (leads)</source>
        <translation>{organisation} (pagrindinė vykdytoja)</translation>
    </message>
    <message>
        <source>Not understood as a date: kept and printed as typed</source>
        <translation>Data nesuprasta: liks ir bus spausdinama taip, kaip parašyta</translation>
    </message>
    <message>
        <source>The date is still to be set</source>
        <translation>Data dar tikslinama</translation>
    </message>
</context>
<context>
    <name>MeetingDetails</name>
    <message>
        <source>Meeting</source>
        <translation>Posėdis</translation>
    </message>
    <message>
        <source>All meetings</source>
        <translation>Visi posėdžiai</translation>
    </message>
    <message>
        <source>Edit the meeting</source>
        <translation>Keisti posėdžio duomenis</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Spausdinti</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kada</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Kur</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Dalyvavo</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumentai</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Protokolas</translation>
    </message>
    <message>
        <source>Registration list</source>
        <translation>Dalyvių sąrašas</translation>
    </message>
    <message>
        <source>Measures plan</source>
        <translation>Priemonių planas</translation>
    </message>
    <message>
        <source>Agenda and decisions</source>
        <translation>Darbotvarkė ir nutarimai</translation>
    </message>
    <message>
        <source>The agenda is empty.</source>
        <translation>Darbotvarkė tuščia.</translation>
    </message>
    <message>
        <source>Untitled meeting</source>
        <translation>Posėdis be pavadinimo</translation>
    </message>
    <message>
        <source>Minutes No. {number}</source>
        <translation>Protokolas Nr. {number}</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Pakviesta</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n klausimas</numerusform>
            <numerusform>%n klausimai</numerusform>
            <numerusform>%n klausimų</numerusform>
        </translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Vyksta</translation>
    </message>
    <message>
        <source>Agenda ready</source>
        <translation>Darbotvarkė parengta</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>Rengiamas</translation>
    </message>
    <message>
        <source>The date is not set</source>
        <translation>Data nenurodyta</translation>
    </message>
    <message>
        <source>remotely</source>
        <translation>nuotoliniu būdu</translation>
    </message>
    <message>
        <source>in person and remotely</source>
        <translation>vietoje ir nuotoliniu būdu</translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n dalyvis</numerusform>
            <numerusform>%n dalyviai</numerusform>
            <numerusform>%n dalyvių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n party(ies)</source>
        <translation>
            <numerusform>iš %n šalies</numerusform>
            <numerusform>iš %n šalių</numerusform>
            <numerusform>iš %n šalių</numerusform>
        </translation>
    </message>
    <message>
        <source>{represented} {of} represented</source>
        <translation>atstovauta {represented} {of}</translation>
    </message>
    <message>
        <source>quorum reached</source>
        <translation>kvorumas buvo</translation>
    </message>
    <message>
        <source>no quorum</source>
        <translation>kvorumo nebuvo</translation>
    </message>
    <message>
        <source>Untitled item</source>
        <translation>Klausimas be pavadinimo</translation>
    </message>
    <message>
        <source>No decision</source>
        <translation>Be nutarimo</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Išbrauktas</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Atidėtas</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n priemonė</numerusform>
            <numerusform>%n priemonės</numerusform>
            <numerusform>%n priemonių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n nutarimas</numerusform>
            <numerusform>%n nutarimai</numerusform>
            <numerusform>%n nutarimų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingFields</name>
    <message>
        <source>Who cooperates</source>
        <translation>Bendradarbiauja</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Rūšis</translation>
    </message>
    <message>
        <source>Gathering</source>
        <translation>Susitikimas</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Posėdis</translation>
    </message>
    <message>
        <source>Assembly</source>
        <translation>Susirinkimas</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Pasitarimas</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Laikas</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Miestas</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Vieta</translation>
    </message>
    <message>
        <source>In the minutes</source>
        <translation>Kaip rašoma protokole</translation>
    </message>
    <message>
        <source>Where the meeting took place, as the sentence of the minutes says it.</source>
        <translation>Kur vyko – taip, kaip rašoma protokolo sakinyje.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Vietoje</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Nuotoliniu būdu</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Mišriai</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Pirmininkauja</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Protokoluoja</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Dalyviai</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Pradžia</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Pabaiga</translation>
    </message>
    <message>
        <source>Ticked in the minutes</source>
        <translation>Žymimi protokoluojant</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Pavadinimas angliškai</translation>
    </message>
    <message>
        <source>Town in English</source>
        <translation>Miestas angliškai</translation>
    </message>
    <message>
        <source>Venue in English</source>
        <translation>Vieta angliškai</translation>
    </message>
    <message>
        <source>Language of the original</source>
        <translation>Originalo kalba</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Lietuvių</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglų</translation>
    </message>
    <message>
        <source>English texts</source>
        <translation>Tekstai anglų kalba</translation>
    </message>
    <message>
        <source>How the documents look…</source>
        <translation>Kaip atrodo dokumentai…</translation>
    </message>
    <message>
        <source>A meeting of another cooperation…</source>
        <translation>Kitų organizacijų posėdis…</translation>
    </message>
    <message>
        <source>Settings of these meetings</source>
        <translation>Šių posėdžių nuostatos</translation>
    </message>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>%n pakviestas</numerusform>
            <numerusform>%n pakviesti</numerusform>
            <numerusform>%n pakviestų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cooperation(s) deleted</source>
        <translation>
            <numerusform>Pašalintas %n bendradarbiavimas</numerusform>
            <numerusform>Pašalinti %n bendradarbiavimai</numerusform>
            <numerusform>Pašalinta %n bendradarbiavimų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingFilters</name>
    <message>
        <source>Search meetings</source>
        <translation>Ieškoti posėdžių</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Metai</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizacija</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtrai</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Visos būsenos</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Būsimas</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Juodraštis</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Nepasirašytas</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Pasirašytas</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year} m.</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Visi metai</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>Visos organizacijos</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Meeting data</source>
        <translation>Posėdžio duomenys</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Perimti</translation>
    </message>
    <message>
        <source>The minutes are final, so the meeting&apos;s data cannot change.</source>
        <translation>Protokolas galutinis, todėl posėdžio duomenų keisti nebegalima.</translation>
    </message>
    <message>
        <source>Take minutes</source>
        <translation>Protokoluoti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Užverti</translation>
    </message>
    <message>
        <source>As at the earlier meeting of {date}: the same people and place.</source>
        <translation>Pagal ankstesnį posėdį ({date}): tie patys žmonės ir vieta.</translation>
    </message>
</context>
<context>
    <name>MeetingMenu</name>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Edit the meeting</source>
        <translation>Keisti posėdžio duomenis</translation>
    </message>
    <message>
        <source>Continue from this meeting</source>
        <translation>Naujas posėdis pagal šį</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Spausdinti</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Šalinti</translation>
    </message>
</context>
<context>
    <name>MeetingsList</name>
    <message>
        <source>Coming</source>
        <translation>Būsimi</translation>
    </message>
    <message>
        <source>Held in {year}</source>
        <translation>Įvykę {year} m.</translation>
    </message>
    <message>
        <source>Untitled meeting</source>
        <translation>Posėdis be pavadinimo</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Vyksta</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Parengtas</translation>
    </message>
    <message>
        <source>In preparation</source>
        <translation>Rengiamas</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Pasirašytas</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Nepasirašytas</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Juodraštis</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>nuotolinis</translation>
    </message>
    <message>
        <source>in person and remotely</source>
        <translation>vietoje ir nuotoliniu būdu</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>data nenurodyta</translation>
    </message>
    <message>
        <source>minutes No. {number}</source>
        <translation>protokolas Nr. {number}</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>New meeting</source>
        <translation>Naujas posėdis</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Posėdžiai</translation>
    </message>
    <message>
        <source>Tab – next field · Ctrl+Enter – take minutes · Esc – close</source>
        <translation>Tab – kitas laukas · Ctrl+Enter – protokoluoti · Esc – užverti</translation>
    </message>
    <message>
        <source>Esc clears the search</source>
        <translation>Esc – išvalyti paiešką</translation>
    </message>
    <message>
        <source>↑ ↓ – choose · Enter – open · Ctrl+F – search · Ctrl+P – print</source>
        <translation>↑ ↓ – rinktis · Enter – atverti · Ctrl+F – ieškoti · Ctrl+P – spausdinti</translation>
    </message>
    <message>
        <source>Meeting deleted</source>
        <translation>Posėdis pašalintas</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Failas</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>Kurti &amp;naują</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>&amp;Peržiūra</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Sp&amp;ausdinti…</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>Į&amp;rašyti PDF…</translation>
    </message>
    <message>
        <source>Se&amp;ttings</source>
        <translation>Nuo&amp;statos</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>Atsarginės &amp;kopijos…</translation>
    </message>
    <message>
        <source>Chec&amp;k the archive</source>
        <translation>Pa&amp;tikrinti archyvą</translation>
    </message>
    <message>
        <source>&amp;Export the archive…</source>
        <translation>&amp;Eksportuoti archyvą…</translation>
    </message>
    <message>
        <source>&amp;Open an archive from a file…</source>
        <translation>At&amp;verti archyvą iš failo…</translation>
    </message>
    <message>
        <source>Open anot&amp;her archive…</source>
        <translation>Atverti k&amp;itą archyvą…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Baigti darbą</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Taisa</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Atšaukti</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Pakartoti</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Keisti</translation>
    </message>
    <message>
        <source>Con&amp;tinue from this one</source>
        <translation>&amp;Naujas posėdis pagal šį</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Ša&amp;linti</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>&amp;Ieškoti šiame puslapyje</translation>
    </message>
    <message>
        <source>&amp;History of the record</source>
        <translation>Įrašo is&amp;torija</translation>
    </message>
    <message>
        <source>Tra&amp;sh…</source>
        <translation>Ši&amp;ukšlinė…</translation>
    </message>
    <message>
        <source>Vie&amp;w</source>
        <translation>&amp;Rodymas</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Apžvalga</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Posėdžiai</translation>
    </message>
    <message>
        <source>Measures plan</source>
        <translation>Priemonių planas</translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation>Protokolai</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Dalyviai</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atgal</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>&amp;Pirmyn</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Didesnis tekstas</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Mažesnis tekstas</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>Įp&amp;rastas teksto dydis</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Išvaizda</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Kaip sistemoje</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Šviesi</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tamsi</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Kalba</translation>
    </message>
    <message>
        <source>Mee&amp;ting</source>
        <translation>P&amp;osėdis</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Naujas posėdis</translation>
    </message>
    <message>
        <source>&amp;Agenda</source>
        <translation>&amp;Darbotvarkė</translation>
    </message>
    <message>
        <source>&amp;Previous item</source>
        <translation>&amp;Ankstesnis klausimas</translation>
    </message>
    <message>
        <source>&amp;Next item</source>
        <translation>&amp;Kitas klausimas</translation>
    </message>
    <message>
        <source>&amp;Finish the item</source>
        <translation>&amp;Baigti klausimą</translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation>P&amp;lanas</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>Į&amp;vykdyta</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ž&amp;inynas</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Spartieji klavišai</translation>
    </message>
    <message>
        <source>&amp;About Sutarta</source>
        <translation>&amp;Apie programą „Sutarta“</translation>
    </message>
</context>
<context>
    <name>MinutesHead</name>
    <message>
        <source>Back</source>
        <translation>Atgal</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Peržiūra</translation>
    </message>
    <message>
        <source>{state} No. {number}</source>
        <translation>{state} Nr. {number}</translation>
    </message>
    <message>
        <source>goes on for {minutes} min</source>
        <translation>vyksta {minutes} min.</translation>
    </message>
    <message>
        <source>goes on for {hours} h {minutes} min</source>
        <translation>vyksta {hours} val. {minutes} min.</translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>Minutes</source>
        <translation>Protokolavimas</translation>
    </message>
    <message>
        <source>F6 – next pane · F7 – agenda · F1 – all keys</source>
        <translation>F6 – kita sritis · F7 – darbotvarkė · F1 – visi klavišai</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atgal</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Peržiūra</translation>
    </message>
    <message>
        <source>Additional item</source>
        <translation>Papildomas klausimas</translation>
    </message>
    <message>
        <source>The minutes are signed and can no longer change.</source>
        <translation>Protokolas pasirašytas, keisti nebegalima.</translation>
    </message>
    <message>
        <source>The minutes are final and can no longer change.</source>
        <translation>Protokolas galutinis, keisti nebegalima.</translation>
    </message>
    <message>
        <source>Considered</source>
        <translation>Svarstyta</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Nutarta</translation>
    </message>
    <message>
        <source>Voting</source>
        <translation>Balsavimas</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Priemonės</translation>
    </message>
    <message>
        <source>Participants, notes, attachments, document</source>
        <translation>Dalyviai, pastabos, priedai, dokumentas</translation>
    </message>
</context>
<context>
    <name>MinutesPanes</name>
    <message>
        <source>Beside the item</source>
        <translation>Šalia klausimo</translation>
    </message>
    <message>
        <source>Parts of the minutes</source>
        <translation>Protokolo dalys</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Klausimas</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Priemonės</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Dalyviai</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Darbotvarkė</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Užrašai</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Priedai</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumentas</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Priedai</translation>
    </message>
</context>
<context>
    <name>MinutesSummary</name>
    <message>
        <source>Minutes</source>
        <translation>Posėdžio protokolas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Peržiūra</translation>
    </message>
    <message>
        <source>These minutes are written in the meeting; open it to change them.</source>
        <translation>Šis protokolas rašomas posėdyje. Norėdami keisti, atverkite posėdį.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vieta</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Šalys</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Patvirtino</translation>
    </message>
    <message>
        <source>{kind} No. {number}</source>
        <translation>{kind} Nr. {number}</translation>
    </message>
    <message>
        <source>Untitled meeting</source>
        <translation>Posėdis be pavadinimo</translation>
    </message>
    <message>
        <source>{year} measures plan</source>
        <translation>{year} m. priemonių planą</translation>
    </message>
    <message numerus="yes">
        <source>of %n party(ies)</source>
        <translation>
            <numerusform>iš %n šalies</numerusform>
            <numerusform>iš %n šalių</numerusform>
            <numerusform>iš %n šalių</numerusform>
        </translation>
    </message>
    <message>
        <source>{represented} {of} represented</source>
        <translation>atstovauta {represented} {of}</translation>
    </message>
</context>
<context>
    <name>NarrowBar</name>
    <message>
        <source>Previous item</source>
        <translation>Ankstesnis klausimas</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Kitas klausimas</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Daugiau</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Darbotvarkė</translation>
    </message>
</context>
<context>
    <name>NewRepresentative</name>
    <message>
        <source>Representative&apos;s name</source>
        <translation>Atstovo vardas ir pavardė</translation>
    </message>
    <message>
        <source>Given name and surname</source>
        <translation>Vardas ir pavardė</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Pareigos</translation>
    </message>
    <message>
        <source>post</source>
        <translation>pareigos</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>The notes do not go into the minutes</source>
        <translation>Užrašai į protokolą nepatenka</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Užrašai</translation>
    </message>
    <message>
        <source>Notes for yourself</source>
        <translation>Užrašai sau</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>number</source>
        <comment>token</comment>
        <translation>numeris</translation>
    </message>
    <message>
        <source>year</source>
        <comment>token</comment>
        <translation>metai</translation>
    </message>
    <message>
        <source>Another pattern…</source>
        <translation>Kitaip…</translation>
    </message>
    <message>
        <source>Pattern of the number</source>
        <translation>Numerio šablonas</translation>
    </message>
    <message>
        <source>{number} stands for the number, {year} for the year.</source>
        <translation>{number} – numeris, {year} – metai.</translation>
    </message>
</context>
<context>
    <name>OrganisationForm</name>
    <message>
        <source>In English</source>
        <translation>Angliškai</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dublikatai</translation>
    </message>
    <message>
        <source>Name in documents</source>
        <translation>Pavadinimas dokumentuose</translation>
    </message>
    <message>
        <source>case forms are suggested and can be corrected</source>
        <translation>linksniai siūlomi automatiškai, galima taisyti</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>Trumpinys</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Kiti pavadinimai</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Kitas pavadinimas</translation>
    </message>
    <message>
        <source>Representatives</source>
        <translation>Atstovai</translation>
    </message>
    <message>
        <source>Add a representative</source>
        <translation>Pridėti atstovą</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>Pavadinimas angliškai</translation>
    </message>
    <message>
        <source>English abbreviation</source>
        <translation>Trumpinys angliškai</translation>
    </message>
    <message>
        <source>Organisations merged</source>
        <translation>Organizacijos sujungtos</translation>
    </message>
    <message>
        <source>Organisations separated</source>
        <translation>Organizacijos atskirtos</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Scroll the pages</source>
        <translation>Slinkti puslapius</translation>
    </message>
    <message>
        <source>Scroll the page sideways</source>
        <translation>Slinkti puslapį į šoną</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Peržiūra</translation>
    </message>
    <message>
        <source>{paper}, page {number} of {count}</source>
        <translation>{paper}, {number} psl. iš {count}</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Document</source>
        <translation>Dokumentas</translation>
    </message>
    <message>
        <source>Language of the document</source>
        <translation>Dokumento kalba</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Rikiuoti pagal</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Pavardę</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizaciją</translation>
    </message>
    <message>
        <source>Day of the report</source>
        <translation>Ataskaitos diena</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Metai</translation>
    </message>
    <message>
        <source>Who cooperates</source>
        <translation>Bendradarbiauja</translation>
    </message>
    <message>
        <source>Extract for</source>
        <translation>Kam išrašas</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Klausimai</translation>
    </message>
    <message>
        <source>Choose single decisions</source>
        <translation>Rinktis atskirus nutarimus</translation>
    </message>
    <message>
        <source>Who is invited</source>
        <translation>Kviečiamas asmuo</translation>
    </message>
    <message>
        <source>Extract from the minutes</source>
        <translation>Protokolo išrašas</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Darbotvarkė</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Kvietimas</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Visi</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Protokolas</translation>
    </message>
    <message>
        <source>Registration list</source>
        <translation>Dalyvių registracijos sąrašas</translation>
    </message>
    <message>
        <source>Report on the plan</source>
        <translation>Plano įvykdymo ataskaita</translation>
    </message>
    <message>
        <source>Register of decisions</source>
        <translation>Nutarimų registras</translation>
    </message>
    <message>
        <source>Protocol of intent</source>
        <translation>Ketinimų protokolas</translation>
    </message>
    <message>
        <source>Measures plan</source>
        <translation>Priemonių planas</translation>
    </message>
    <message>
        <source>Chosen items</source>
        <translation>Pasirinkti klausimai</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Bendras, be vardo</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n puslapis</numerusform>
            <numerusform>%n puslapiai</numerusform>
            <numerusform>%n puslapių</numerusform>
        </translation>
    </message>
    <message>
        <source>{pages}, with signatures</source>
        <translation>{pages}, su parašais</translation>
    </message>
    <message>
        <source>{pages}, landscape</source>
        <translation>{pages}, gulsčiai</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Open in the preview</source>
        <translation>Atverti peržiūroje</translation>
    </message>
    <message>
        <source>It will look like this</source>
        <translation>Taip atrodys</translation>
    </message>
    <message>
        <source>An example, page 1</source>
        <translation>Pavyzdys, 1 puslapis</translation>
    </message>
    <message>
        <source>Minutes No. {number}, page 1</source>
        <translation>Protokolas Nr. {number}, 1 puslapis</translation>
    </message>
    <message>
        <source>Draft of minutes, page 1</source>
        <translation>Protokolo juodraštis, 1 puslapis</translation>
    </message>
</context>
<context>
    <name>ParticipantList</name>
    <message>
        <source>Change</source>
        <translation>Keisti</translation>
    </message>
    <message>
        <source>Party, or no longer</source>
        <translation>Įtraukti į šalis arba išbraukti</translation>
    </message>
    <message>
        <source>Right to vote, or not</source>
        <translation>Suteikti balso teisę arba atimti</translation>
    </message>
    <message>
        <source>This is the same as another record…</source>
        <translation>Tai tas pats kaip kitas įrašas…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Šalinti</translation>
    </message>
</context>
<context>
    <name>ParticipantRows</name>
    <message>
        <source>Parties</source>
        <translation>Šalys</translation>
    </message>
    <message>
        <source>Other invited organisations</source>
        <translation>Kitos kviečiamos organizacijos</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organizacijos</translation>
    </message>
    <message>
        <source>Organisation deleted</source>
        <translation>Organizacija pašalinta</translation>
    </message>
    <message>
        <source>, no party any more</source>
        <translation>, šalimi nebelaikoma</translation>
    </message>
    <message>
        <source>measures: {count}</source>
        <translation>priemonės – {count}</translation>
    </message>
    <message>
        <source>meetings: {count}</source>
        <translation>posėdžiai – {count}</translation>
    </message>
    <message>
        <source>still named in {records}</source>
        <translation>dar minima įrašuose: {records}</translation>
    </message>
    <message>
        <source>no representative</source>
        <translation>atstovas nepaskirtas</translation>
    </message>
    <message>
        <source>no vote</source>
        <translation>be balso teisės</translation>
    </message>
</context>
<context>
    <name>ParticipantsPage</name>
    <message>
        <source>Participants</source>
        <translation>Dalyviai</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Rodyti</translation>
    </message>
    <message>
        <source>Name, organisation, abbreviation</source>
        <translation>Vardas, organizacija, trumpinys</translation>
    </message>
    <message>
        <source>Find a participant</source>
        <translation>Ieškoti dalyvio</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Į sąrašą</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Nauja organizacija</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Išvalyti paiešką</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nieko nerasta</translation>
    </message>
    <message>
        <source>↑ ↓ – choose · F2 – change · Ctrl+N – new person</source>
        <translation>↑ ↓ – rinktis · F2 – keisti · Ctrl+N – naujas asmuo</translation>
    </message>
    <message>
        <source>↑ ↓ – choose · F2 – change · Space – party · Ctrl+N – new organisation</source>
        <translation>↑ ↓ – rinktis · F2 – keisti · tarpas – šalis · Ctrl+N – nauja organizacija</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Naujas asmuo</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Asmenys</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organizacijos</translation>
    </message>
    <message>
        <source>Organisations {count}</source>
        <translation>Organizacijos {count}</translation>
    </message>
    <message>
        <source>People {count}</source>
        <translation>Asmenys {count}</translation>
    </message>
    <message>
        <source>No people yet</source>
        <translation>Asmenų dar nėra</translation>
    </message>
    <message>
        <source>Add the people who come to the meetings, one a line.</source>
        <translation>Įrašykite, kas dalyvauja posėdžiuose, po vieną eilutėje.</translation>
    </message>
    <message>
        <source>No organisations yet</source>
        <translation>Organizacijų dar nėra</translation>
    </message>
    <message>
        <source>Add those who cooperate, one a line, or paste a whole list.</source>
        <translation>Įrašykite, kas bendradarbiauja, po vieną eilutėje, arba įklijuokite visą sąrašą.</translation>
    </message>
    <message>
        <source>Person deleted</source>
        <translation>Asmuo pašalintas</translation>
    </message>
</context>
<context>
    <name>PartyDaysLine</name>
    <message>
        <source>Party since</source>
        <translation>Šalis nuo</translation>
    </message>
    <message>
        <source>Party until</source>
        <translation>Šalis iki</translation>
    </message>
    <message>
        <source>until</source>
        <translation>iki</translation>
    </message>
</context>
<context>
    <name>PartyField</name>
    <message>
        <source>Keep “{name}” as the paper has it</source>
        <translation>Palikti „{name}“, kaip parašyta dokumente</translation>
    </message>
    <message>
        <source>Add organisation “{name}”</source>
        <translation>Pridėti organizaciją „{name}“</translation>
    </message>
</context>
<context>
    <name>PartyLine</name>
    <message>
        <source>Party to the cooperation</source>
        <translation>Bendradarbiavimo šalis</translation>
    </message>
    <message>
        <source>Has the right to vote</source>
        <translation>Turi balso teisę</translation>
    </message>
</context>
<context>
    <name>PartyList</name>
    <message>
        <source>now: {name}</source>
        <translation>dabar: {name}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Keisti</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Perkelti aukštyn</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Perkelti žemyn</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Pašalinti</translation>
    </message>
</context>
<context>
    <name>PartyPanel</name>
    <message>
        <source>Signed by</source>
        <translation>Pasirašė</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Šalys</translation>
    </message>
    <message>
        <source>Add a party</source>
        <translation>Pridėti šalį</translation>
    </message>
    <message>
        <source>Add a party…</source>
        <translation>Pridėti šalį…</translation>
    </message>
    <message>
        <source>Add all parties to the cooperation</source>
        <translation>Pridėti visas bendradarbiavimo šalis</translation>
    </message>
    <message>
        <source>Show the organisation</source>
        <translation>Rodyti organizaciją</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Perkelti aukštyn</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Perkelti žemyn</translation>
    </message>
    <message>
        <source>Remove the party</source>
        <translation>Pašalinti šalį</translation>
    </message>
    <message>
        <source>Name in the paper</source>
        <translation>Kitas pavadinimas</translation>
    </message>
    <message>
        <source>Signatory</source>
        <translation>Pasirašė</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Pareigos</translation>
    </message>
    <message>
        <source>Acts under</source>
        <translation>Veikia pagal</translation>
    </message>
    <message>
        <source>Post in English</source>
        <translation>Pareigos angliškai</translation>
    </message>
    <message>
        <source>In English, under</source>
        <translation>Pagal ką, angliškai</translation>
    </message>
    <message>
        <source>the articles of association</source>
        <translation>draugijos įstatus</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Atstovas (-ė)</translation>
    </message>
    <message numerus="yes">
        <source>%n party(ies)</source>
        <translation>
            <numerusform>%n šalis</numerusform>
            <numerusform>%n šalys</numerusform>
            <numerusform>%n šalių</numerusform>
        </translation>
    </message>
    <message>
        <source>Not among participants</source>
        <translation>Tarp dalyvių šios organizacijos nėra</translation>
    </message>
    <message>
        <source>Party removed</source>
        <translation>Šalis pašalinta</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Given name</source>
        <translation>Vardas</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Pavardė</translation>
    </message>
    <message>
        <source>Note on the name</source>
        <translation>Pastaba prie vardo</translation>
    </message>
    <message>
        <source>as in the source</source>
        <translation>taip šaltinyje</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Lytis</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Moteris</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Vyras</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nenurodyta</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>El. paštas</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefonas</translation>
    </message>
    <message>
        <source>Represents</source>
        <translation>Atstovauja</translation>
    </message>
    <message>
        <source>Nobody yet. Representatives are added on the organisation&apos;s page.</source>
        <translation>Kol kas niekam. Atstovai pridedami prie organizacijos.</translation>
    </message>
    <message>
        <source>Name in documents</source>
        <translation>Vardas dokumentuose</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontaktai</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dublikatai</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>nuo {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>iki {day}</translation>
    </message>
    <message>
        <source>People merged</source>
        <translation>Asmenys sujungti</translation>
    </message>
    <message>
        <source>People separated</source>
        <translation>Asmenys atskirti</translation>
    </message>
</context>
<context>
    <name>PlanFilters</name>
    <message>
        <source>Plan year</source>
        <translation>Plano metai</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organizacija</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Visos būsenos</translation>
    </message>
    <message>
        <source>Filter the measures</source>
        <translation>Filtruoti priemones</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtruoti</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Naujas planas</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year} m.</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>Visos organizacijos</translation>
    </message>
</context>
<context>
    <name>PlanHead</name>
    <message>
        <source>Not yet approved</source>
        <translation>Dar nepatvirtintas</translation>
    </message>
    <message>
        <source>About the plan</source>
        <translation>Apie planą</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Spausdinti</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Priemonė</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtrai</translation>
    </message>
    <message>
        <source>Measure details</source>
        <translation>Apie priemonę</translation>
    </message>
    <message>
        <source>Double-click to change the title</source>
        <translation>Pavadinimą pakeisite dukart spustelėję</translation>
    </message>
    <message>
        <source>Change the title</source>
        <translation>Keisti pavadinimą</translation>
    </message>
    <message>
        <source>Plan title</source>
        <translation>Plano pavadinimas</translation>
    </message>
    <message>
        <source>Approved at</source>
        <translation>Patvirtinta</translation>
    </message>
    <message>
        <source>Protocol of intent</source>
        <translation>Ketinimų protokolas</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Tikslas</translation>
    </message>
    <message>
        <source>Implements</source>
        <translation>Pagrindas</translation>
    </message>
    <message>
        <source>Delete the plan</source>
        <translation>Šalinti planą</translation>
    </message>
    <message>
        <source>not approved</source>
        <translation>nepatvirtintas</translation>
    </message>
    <message>
        <source>· implements {agreement}</source>
        <translation>· pagrindas – {agreement}</translation>
    </message>
    <message>
        <source>not in the register</source>
        <translation>nenurodytas</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>{year} measures plan</source>
        <translation>{year} m. priemonių planas</translation>
    </message>
    <message>
        <source>Approved on {day} at the meeting</source>
        <translation>Patvirtintas {day} posėdyje</translation>
    </message>
    <message>
        <source>Approved on {day} at the gathering</source>
        <translation>Patvirtintas {day} susitikime</translation>
    </message>
    <message>
        <source>Approved on {day} at the assembly</source>
        <translation>Patvirtintas {day} susirinkime</translation>
    </message>
    <message>
        <source>Approved on {day} at the consultation</source>
        <translation>Patvirtintas {day} pasitarime</translation>
    </message>
    <message>
        <source>minutes No. {number}</source>
        <translation>protokolas Nr. {number}</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Back to the plan</source>
        <translation>Į planą</translation>
    </message>
    <message>
        <source>New measure</source>
        <translation>Nauja priemonė</translation>
    </message>
    <message>
        <source>Type the first one; the table goes on by itself.</source>
        <translation>Įrašykite pirmąją: lentelė tęsis pati.</translation>
    </message>
    <message>
        <source>The plan has no measures yet</source>
        <translation>Plane dar nėra priemonių</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Išvalyti filtrus</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nieko nerasta</translation>
    </message>
    <message>
        <source>There is no plan yet</source>
        <translation>Plano dar nėra</translation>
    </message>
    <message>
        <source>Measures plan</source>
        <translation>Priemonių planas</translation>
    </message>
    <message>
        <source>↑ ↓ – choose · Enter – change · Tab – next cell · F8 – done · Alt+↑ ↓ – order</source>
        <translation>↑ ↓ – rinktis · Enter – keisti · Tab – kitas langelis · F8 – įvykdyta · Alt+↑ ↓ – tvarka</translation>
    </message>
    <message>
        <source>Create the {year} plan</source>
        <translation>Sukurti {year} m. planą</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n priemonė</numerusform>
            <numerusform>%n priemonės</numerusform>
            <numerusform>%n priemonių</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure deleted</source>
        <translation>Priemonė pašalinta</translation>
    </message>
    <message>
        <source>Direction deleted</source>
        <translation>Kryptis pašalinta</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>Įrašas pašalintas</translation>
    </message>
    <message>
        <source>Plan deleted</source>
        <translation>Planas pašalintas</translation>
    </message>
</context>
<context>
    <name>PlanTree</name>
    <message>
        <source>Measures plan</source>
        <translation>Priemonių planas</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n priemonė</numerusform>
            <numerusform>%n priemonės</numerusform>
            <numerusform>%n priemonių</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanTreeModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Priemonė</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Terminas</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Atsakingi</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>Without a direction</source>
        <translation>Be krypties</translation>
    </message>
    <message>
        <source>New direction…</source>
        <translation>Nauja kryptis…</translation>
    </message>
    <message>
        <source>New measure…</source>
        <translation>Nauja priemonė…</translation>
    </message>
    <message>
        <source>The deadline is before the plan&apos;s year, {year}</source>
        <translation>Terminas ankstesnis už plano metus ({year})</translation>
    </message>
    <message>
        <source>Not understood as a date: kept and printed as typed</source>
        <translation>Data nesuprasta: liks ir bus spausdinama taip, kaip parašyta</translation>
    </message>
    <message>
        <source>The date is still to be set</source>
        <translation>Data dar tikslinama</translation>
    </message>
</context>
<context>
    <name>PreviewHead</name>
    <message>
        <source>Back</source>
        <translation>Atgal</translation>
    </message>
    <message>
        <source>Preview and print</source>
        <translation>Peržiūra ir spausdinimas</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Ankstesnis puslapis</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Kitas puslapis</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Mastelis</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Visas lapas</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Lapo plotis</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>{number} psl. iš {count}</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Choose a meeting or a plan first.</source>
        <translation>Pirmiausia pasirinkite posėdį arba planą.</translation>
    </message>
    <message>
        <source>Preview and print</source>
        <translation>Peržiūra ir spausdinimas</translation>
    </message>
    <message>
        <source>PgUp, PgDn – pages · Ctrl+P – print · Ctrl+Shift+E – save PDF · Esc – back</source>
        <translation>PgUp, PgDn – puslapiai · Ctrl+P – spausdinti · Ctrl+Shift+E – įrašyti PDF · Esc – grįžti</translation>
    </message>
</context>
<context>
    <name>PreviewPanes</name>
    <message>
        <source>Correct</source>
        <translation>Taisyti</translation>
    </message>
    <message>
        <source>The document cannot be shown</source>
        <translation>Dokumento parodyti nepavyko</translation>
    </message>
    <message>
        <source>Parts of the preview</source>
        <translation>Peržiūros dalys</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Puslapiai</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumentas</translation>
    </message>
    <message>
        <source>Print and save</source>
        <translation>Spausdinti ir įrašyti</translation>
    </message>
</context>
<context>
    <name>PrintOptions</name>
    <message>
        <source>Printer</source>
        <translation>Spausdintuvas</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Egzemplioriai</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Puslapiai</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Visi</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Dalis</translation>
    </message>
    <message>
        <source>Which pages</source>
        <translation>Kurie puslapiai</translation>
    </message>
    <message>
        <source>such as 1–2, 4</source>
        <translation>pavyzdžiui, 1–2, 4</translation>
    </message>
    <message>
        <source>Print on both sides of the sheet</source>
        <translation>Spausdinti ant abiejų lapo pusių</translation>
    </message>
    <message>
        <source>Enter pages of this paper, such as 1–2, 4.</source>
        <translation>Įrašykite šio dokumento puslapius, pavyzdžiui, 1–2, 4.</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n lapas</numerusform>
            <numerusform>%n lapai</numerusform>
            <numerusform>%n lapų</numerusform>
        </translation>
    </message>
    <message>
        <source>{copies} of {sheets}</source>
        <translation>{copies} {sheets}</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s)</source>
        <translation>
            <numerusform>%n egzempliorius</numerusform>
            <numerusform>%n egzemplioriai</numerusform>
            <numerusform>%n egzempliorių</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) each</source>
        <translation>
            <numerusform>po %n lapą</numerusform>
            <numerusform>po %n lapus</numerusform>
            <numerusform>po %n lapų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print</source>
        <translation>Spausdinti</translation>
    </message>
    <message>
        <source>No printers found</source>
        <translation>Spausdintuvų nerasta</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Ieškoti dar kartą</translation>
    </message>
    <message>
        <source>Sending to the printer…</source>
        <translation>Siunčiama į spausdintuvą…</translation>
    </message>
    <message>
        <source>Connect a printer or add one in the system&apos;s settings. A PDF can be saved at any time.</source>
        <translation>Prijunkite spausdintuvą arba pridėkite jį sistemos nustatymuose. PDF galite įrašyti bet kada.</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s)</source>
        <translation>
            <numerusform>%n egzempliorius</numerusform>
            <numerusform>%n egzemplioriai</numerusform>
            <numerusform>%n egzempliorių</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the printer {printer}: {copies}.</source>
        <translation>Išsiųsta į spausdintuvą „{printer}“: {copies}.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Working</source>
        <translation>Vykdoma</translation>
    </message>
</context>
<context>
    <name>ProtocolForm</name>
    <message>
        <source>Protocol</source>
        <translation>Protokolas</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Parodyti</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Pastabos</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Angliškai</translation>
    </message>
    <message>
        <source>Registered: its text is in the signed paper</source>
        <translation>Užregistruotas: tekstas – pasirašytame dokumente</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Peržiūra</translation>
    </message>
    <message>
        <source>Why it is concluded</source>
        <translation>Kodėl sudaromas</translation>
    </message>
    <message>
        <source>wishing to…</source>
        <translation>norėdamos…</translation>
    </message>
    <message>
        <source>Follows the parties. Without a full stop at the end the paper adds “conclude this protocol of intent”.</source>
        <translation>Eina po šalių sąrašo. Jei gale nėra taško, dokumentas prideda „sudarome šį ketinimų protokolą“.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Egzemplioriai</translation>
    </message>
    <message>
        <source>Printed as the last point</source>
        <translation>Spausdinama kaip paskutinis punktas</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>Įgyvendina</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rūšis</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numeris</translation>
    </message>
    <message>
        <source>as the paper has it</source>
        <translation>kaip dokumente</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Miestas</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vieta</translation>
    </message>
    <message>
        <source>Who cooperates</source>
        <translation>Bendradarbiauja</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>Pavadinimas angliškai</translation>
    </message>
    <message>
        <source>English place</source>
        <translation>Vieta angliškai</translation>
    </message>
    <message>
        <source>Why, in English</source>
        <translation>Kodėl sudaromas, angliškai</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nenurodyta</translation>
    </message>
    <message>
        <source>{kind} No. {number}</source>
        <translation>{kind} Nr. {number}</translation>
    </message>
    <message>
        <source>A paper with this number and date is here already: “{title}”.</source>
        <translation>Tokio numerio ir datos protokolas jau yra: „{title}“.</translation>
    </message>
    <message>
        <source>A paper with this number and date is here already.</source>
        <translation>Tokio numerio ir datos protokolas jau yra.</translation>
    </message>
    <message>
        <source>{year} measures plan</source>
        <translation>{year} m. priemonių planas</translation>
    </message>
</context>
<context>
    <name>ProtocolMenu</name>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Keisti</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Peržiūra</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Šalinti</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Rikiuoti pagal</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datą</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numerį</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rūšį</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimą</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Būseną</translation>
    </message>
    <message>
        <source>Number of parties</source>
        <translation>Šalių skaičių</translation>
    </message>
</context>
<context>
    <name>ProtocolsPage</name>
    <message>
        <source>Register a protocol</source>
        <translation>Užregistruoti protokolą</translation>
    </message>
    <message>
        <source>Register of decisions</source>
        <translation>Nutarimų registras</translation>
    </message>
    <message>
        <source>New protocol of intent</source>
        <translation>Naujas ketinimų protokolas</translation>
    </message>
    <message>
        <source>Back to the register</source>
        <translation>Grįžti į sąrašą</translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation>Protokolai</translation>
    </message>
    <message>
        <source>↑ ↓ – choose · Enter – open · Ctrl+N – register a protocol · Ctrl+F – search</source>
        <translation>↑ ↓ – rinktis · Enter – atverti · Ctrl+N – užregistruoti · Ctrl+F – ieškoti</translation>
    </message>
    <message>
        <source>Protocol deleted</source>
        <translation>Protokolas pašalintas</translation>
    </message>
</context>
<context>
    <name>QuorumBanner</name>
    <message>
        <source>No quorum since {time}: {present} of {total} represented, {needed} needed.</source>
        <translation>Kvorumo nėra nuo {time}: atstovaujama {present} iš {total}, reikia {needed}.</translation>
    </message>
    <message>
        <source>No quorum: {present} of {total} represented, {needed} needed.</source>
        <translation>Kvorumo nėra: atstovaujama {present} iš {total}, reikia {needed}.</translation>
    </message>
</context>
<context>
    <name>QuorumMeter</name>
    <message>
        <source>Represented: {present} of {total}</source>
        <translation>Atstovaujama: {present} iš {total}</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Kvorumas yra</translation>
    </message>
    <message>
        <source>No quorum</source>
        <translation>Kvorumo nėra</translation>
    </message>
    <message>
        <source>needs {needed} of {total}</source>
        <translation>reikia {needed} iš {total}</translation>
    </message>
    <message>
        <source>{state}, represented {present} of {total}</source>
        <translation>{state}, atstovaujama {present} iš {total}</translation>
    </message>
</context>
<context>
    <name>QuorumSign</name>
    <message>
        <source>Quorum</source>
        <translation>Kvorumas</translation>
    </message>
    <message>
        <source>No quorum</source>
        <translation>Kvorumo nėra</translation>
    </message>
</context>
<context>
    <name>RapporteurField</name>
    <message>
        <source>Rapporteur</source>
        <translation>Pranešėjas</translation>
    </message>
    <message>
        <source>Show the names</source>
        <translation>Rodyti vardus</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <comment>a woman</comment>
        <translation>Pranešėja</translation>
    </message>
</context>
<context>
    <name>ReadinessNote</name>
    <message>
        <source>Missing before signing</source>
        <translation>Iki pasirašymo trūksta</translation>
    </message>
</context>
<context>
    <name>RecordLine</name>
    <message>
        <source>Minutes No. {number}</source>
        <translation>Protokolas Nr. {number}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Juodraštis</translation>
    </message>
    <message>
        <source>Minutes without a number</source>
        <translation>Protokolas be numerio</translation>
    </message>
    <message>
        <source>Decisions of {year}</source>
        <translation>{year} m. nutarimai</translation>
    </message>
    <message>
        <source>{year} measures plan</source>
        <translation>{year} m. priemonių planas</translation>
    </message>
    <message>
        <source>approved {date}</source>
        <translation>patvirtintas {date}</translation>
    </message>
    <message>
        <source>Protocol of intent No. {number}</source>
        <translation>Ketinimų protokolas Nr. {number}</translation>
    </message>
    <message>
        <source>Protocol of intent</source>
        <translation>Ketinimų protokolas</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>earlier field “{name}”</source>
        <translation>buvęs laukas „{name}“</translation>
    </message>
    <message>
        <source>{year} measures plan</source>
        <translation>{year} m. priemonių planas</translation>
    </message>
    <message>
        <source>created</source>
        <translation>sukurtas</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>pakeistas</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>pašalintas</translation>
    </message>
    <message>
        <source>brought back</source>
        <translation>grąžintas</translation>
    </message>
    <message>
        <source>its creation undone</source>
        <translation>sukūrimas atšauktas</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>sujungtas</translation>
    </message>
    <message>
        <source>separated again</source>
        <translation>vėl atskirtas</translation>
    </message>
    <message>
        <source>created</source>
        <comment>feminine</comment>
        <translation>sukurta</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>feminine</comment>
        <translation>pakeista</translation>
    </message>
    <message>
        <source>deleted</source>
        <comment>feminine</comment>
        <translation>pašalinta</translation>
    </message>
    <message>
        <source>brought back</source>
        <comment>feminine</comment>
        <translation>grąžinta</translation>
    </message>
    <message>
        <source>merged</source>
        <comment>feminine</comment>
        <translation>sujungta</translation>
    </message>
    <message>
        <source>separated again</source>
        <comment>feminine</comment>
        <translation>vėl atskirta</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>Protocol of intent</source>
        <translation>Ketinimų protokolas</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Posėdžio protokolas</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Užregistruotas</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Be pavadinimo</translation>
    </message>
    <message>
        <source>{represented} of {parties}</source>
        <translation>{represented} iš {parties}</translation>
    </message>
</context>
<context>
    <name>RegisterFilters</name>
    <message>
        <source>Kind</source>
        <translation>Rūšis</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Metai</translation>
    </message>
    <message>
        <source>Search the register</source>
        <translation>Ieškoti protokolų</translation>
    </message>
    <message>
        <source>Number, title, party</source>
        <translation>Numeris, pavadinimas, šalis</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtrai</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Visi {count}</translation>
    </message>
    <message>
        <source>Minutes {count}</source>
        <translation>Posėdžių {count}</translation>
    </message>
    <message>
        <source>Of intent {count}</source>
        <translation>Ketinimų {count}</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year} m.</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Visi metai</translation>
    </message>
</context>
<context>
    <name>RegisterHeader</name>
    <message>
        <source>Column heads: click to sort</source>
        <translation>Stulpelių antraštės: spustelėjus rikiuojama</translation>
    </message>
</context>
<context>
    <name>RegisterModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rūšis</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pavadinimas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Šalys</translation>
    </message>
</context>
<context>
    <name>RegisterPane</name>
    <message>
        <source>Clear the filters</source>
        <translation>Išvalyti filtrus</translation>
    </message>
    <message>
        <source>No such protocols</source>
        <translation>Tokių protokolų nėra</translation>
    </message>
    <message>
        <source>Register a protocol</source>
        <translation>Užregistruoti protokolą</translation>
    </message>
    <message>
        <source>No protocols yet</source>
        <translation>Protokolų dar nėra</translation>
    </message>
    <message>
        <source>The minutes of meetings appear here by themselves. A paper that exists already can be registered by number, date, parties and scan.</source>
        <translation>Posėdžių protokolai čia atsiranda patys. Jau esamą dokumentą galima užregistruoti: numerį, datą, šalis ir nuskaitytą vaizdą.</translation>
    </message>
    <message numerus="yes">
        <source>{found} of %n protocol(s)</source>
        <translation>
            <numerusform>{found} iš %n protokolo</numerusform>
            <numerusform>{found} iš %n protokolų</numerusform>
            <numerusform>{found} iš %n protokolų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegisterTable</name>
    <message>
        <source>Register of protocols</source>
        <translation>Protokolų sąrašas</translation>
    </message>
</context>
<context>
    <name>RepresentativeLine</name>
    <message>
        <source>Remove the representative</source>
        <translation>Šalinti atstovą</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Pareigos</translation>
    </message>
    <message>
        <source>post</source>
        <translation>pareigos</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Nuo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Iki</translation>
    </message>
    <message>
        <source>since</source>
        <translation>nuo</translation>
    </message>
    <message>
        <source>until</source>
        <translation>iki</translation>
    </message>
    <message>
        <source>attended {came} of {of} meetings</source>
        <translation>dalyvavo posėdžiuose: {came} iš {of}</translation>
    </message>
    <message>
        <source>Representative removed</source>
        <translation>Atstovas pašalintas</translation>
    </message>
</context>
<context>
    <name>Representatives</name>
    <message>
        <source>Nobody represents it yet.</source>
        <translation>Atstovas dar nepaskirtas.</translation>
    </message>
</context>
<context>
    <name>ResponsibleField</name>
    <message>
        <source>Add organisation “{name}”</source>
        <translation>Pridėti organizaciją „{name}“</translation>
    </message>
    <message>
        <source>Several, separated by commas: the first leads</source>
        <translation>Kelias skirkite kableliais: pirmoji – pagrindinė vykdytoja</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Back</source>
        <translation>Grįžti</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Atsarginės kopijos</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Atkurti iš atsarginės kopijos</translation>
    </message>
</context>
<context>
    <name>RestoreQuestion</name>
    <message>
        <source>Restore</source>
        <translation>Atkurti</translation>
    </message>
    <message>
        <source>Do not restore</source>
        <translation>Neatkurti</translation>
    </message>
    <message>
        <source>Go back to {moment}?</source>
        <translation>Grįžti į {moment} būseną?</translation>
    </message>
    <message>
        <source>The archive&apos;s file cannot be read, so nobody can tell what was entered after this backup. All of that would be missing.</source>
        <translation>Archyvo failo perskaityti nepavyksta, todėl nežinoma, kas įrašyta po šios kopijos. Viso to neliktų.</translation>
    </message>
    <message numerus="yes">
        <source>%n later change(s) would be lost:</source>
        <translation>
            <numerusform>Prarastumėte %n vėlesnį pakeitimą:</numerusform>
            <numerusform>Prarastumėte %n vėlesnius pakeitimus:</numerusform>
            <numerusform>Prarastumėte %n vėlesnių pakeitimų:</numerusform>
        </translation>
    </message>
    <message>
        <source>Meetings that would be missing: {titles}</source>
        <translation>Neliktų posėdžių: {titles}</translation>
    </message>
    <message>
        <source>Measures that would be missing: {titles}</source>
        <translation>Neliktų priemonių: {titles}</translation>
    </message>
    <message>
        <source>Organisations that would be missing: {titles}</source>
        <translation>Neliktų organizacijų: {titles}</translation>
    </message>
    <message>
        <source>{listed} and {count} more</source>
        <translation>{listed} ir dar {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) that the backup names would be missing.</source>
        <translation>
            <numerusform>Trūktų %n kopijoje nurodyto priedo.</numerusform>
            <numerusform>Trūktų %n kopijoje nurodytų priedų.</numerusform>
            <numerusform>Trūktų %n kopijoje nurodytų priedų.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesPart</name>
    <message>
        <source>Whose meetings</source>
        <translation>Kieno posėdžiai</translation>
    </message>
    <message>
        <source>The same as in the settings of a meeting of this series.</source>
        <translation>Tos pačios nuostatos yra ir šių posėdžių duomenyse.</translation>
    </message>
    <message>
        <source>Name and quorum</source>
        <translation>Pavadinimas ir kvorumas</translation>
    </message>
    <message>
        <source>No meetings yet</source>
        <translation>Posėdžių dar nėra</translation>
    </message>
    <message>
        <source>The rules of meetings can be set once the first one is begun.</source>
        <translation>Posėdžių taisykles galėsite nustatyti, kai sukursite pirmąjį posėdį.</translation>
    </message>
</context>
<context>
    <name>SamplePaper</name>
    <message>
        <source>Here stands what was said about the item.</source>
        <translation>Čia spausdinama, kas klausimu pasakyta.</translation>
    </message>
    <message>
        <source>Here stands what was decided.</source>
        <translation>Čia spausdinamas nutarimas.</translation>
    </message>
    <message>
        <source>On the first item of the agenda</source>
        <translation>Dėl pirmo darbotvarkės klausimo</translation>
    </message>
    <message>
        <source>the organisations</source>
        <translation>Organizacijų</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save the PDF</source>
        <translation>Įrašyti PDF</translation>
    </message>
    <message>
        <source>Drafts of letters (*.eml)</source>
        <translation>Laiškų juodraščiai (*.eml)</translation>
    </message>
    <message>
        <source>Save the draft of the letter</source>
        <translation>Įrašyti laiško juodraštį</translation>
    </message>
    <message>
        <source>Folder for the documents</source>
        <translation>Aplankas dokumentams</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF dokumentai (*.pdf)</translation>
    </message>
</context>
<context>
    <name>SaveOutcome</name>
    <message>
        <source>Open the folder</source>
        <translation>Atverti aplanką</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Kitas aplankas…</translation>
    </message>
</context>
<context>
    <name>SavePanel</name>
    <message>
        <source>File name</source>
        <translation>Failo vardas</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Įrašyti PDF…</translation>
    </message>
    <message>
        <source>Drag the PDF to another program</source>
        <translation>Nutempkite PDF į kitą programą</translation>
    </message>
    <message>
        <source>Draft of a letter…</source>
        <translation>Laiško juodraštis…</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Įrašyti PDF</translation>
    </message>
    <message>
        <source>Enter a file name, such as {example}.</source>
        <translation>Įrašykite failo vardą, pavyzdžiui, {example}.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Įrašoma…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Įrašyta: {path}</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>What to do?</source>
        <translation>Ką daryti?</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Išsaugota {time}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Parengta</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>Neįrašyta: {reason}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Įrašoma…</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Išvalyti paiešką</translation>
    </message>
</context>
<context>
    <name>SeatStrip</name>
    <message>
        <source>Record</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atsisakyti</translation>
    </message>
</context>
<context>
    <name>SectionEditor</name>
    <message>
        <source>Heading</source>
        <translation>Antraštė</translation>
    </message>
    <message>
        <source>Heading of the section</source>
        <translation>Skyriaus antraštė</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punktai</translation>
    </message>
    <message>
        <source>Make a point</source>
        <translation>Paversti punktu</translation>
    </message>
    <message>
        <source>Make a sub-point</source>
        <translation>Paversti papunkčiu</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Perkelti skyrių aukštyn</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Perkelti skyrių žemyn</translation>
    </message>
    <message>
        <source>Delete the section</source>
        <translation>Šalinti skyrių</translation>
    </message>
    <message>
        <source>Section {number}</source>
        <translation>{number} skyrius</translation>
    </message>
    <message>
        <source>Section without a heading</source>
        <translation>Skyrius be antraštės</translation>
    </message>
</context>
<context>
    <name>SectionTranslation</name>
    <message>
        <source>Heading in English</source>
        <translation>Antraštė angliškai</translation>
    </message>
    <message>
        <source>Section {number}. {title}</source>
        <translation>{number} skyrius. {title}</translation>
    </message>
    <message>
        <source>Section without a heading</source>
        <translation>Skyrius be antraštės</translation>
    </message>
</context>
<context>
    <name>SeriesChoice</name>
    <message>
        <source>Who cooperates</source>
        <translation>Bendradarbiauja</translation>
    </message>
    <message>
        <source>Name of the new cooperation</source>
        <translation>Kas dar bendradarbiauja</translation>
    </message>
    <message>
        <source>Who cooperates, for example: Library associations</source>
        <translation>Pavyzdžiui: Lietuvos bibliotekų asociacijos</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n unused cooperation(s)</source>
        <translation>
            <numerusform>Šalinti %n nenaudojamą bendradarbiavimą</numerusform>
            <numerusform>Šalinti %n nenaudojamus bendradarbiavimus</numerusform>
            <numerusform>Šalinti %n nenaudojamų bendradarbiavimų</numerusform>
        </translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Nauja…</translation>
    </message>
</context>
<context>
    <name>SeriesForm</name>
    <message>
        <source>Who cooperates</source>
        <translation>Bendradarbiauja</translation>
    </message>
    <message>
        <source>Papers are headed by</source>
        <translation>Dokumentų antraštė</translation>
    </message>
    <message>
        <source>A common title</source>
        <translation>Bendras pavadinimas</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Sudarytojai</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Abu</translation>
    </message>
    <message>
        <source>Title in the genitive</source>
        <translation>Pavadinimas kilmininku</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Pavadinimas angliškai</translation>
    </message>
    <message>
        <source>Authors, one a line</source>
        <translation>Sudarytojai, po vieną eilutėje</translation>
    </message>
    <message>
        <source>Authors in English</source>
        <translation>Sudarytojai angliškai</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Kvorumas</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>Netaikomas</translation>
    </message>
    <message>
        <source>More than half of the parties</source>
        <translation>Daugiau kaip pusė šalių</translation>
    </message>
    <message>
        <source>At least two thirds of the parties</source>
        <translation>Ne mažiau kaip du trečdaliai šalių</translation>
    </message>
    <message>
        <source>At least this many parties</source>
        <translation>Ne mažiau kaip nurodytas šalių skaičius</translation>
    </message>
    <message>
        <source>Number of parties</source>
        <translation>Šalių skaičius</translation>
    </message>
    <message>
        <source>State how many parties were represented</source>
        <translation>Protokole nurodyti atstovaujamų šalių skaičių</translation>
    </message>
    <message>
        <source>Parties are called</source>
        <translation>Kaip vadinamos šalys (ko?)</translation>
    </message>
    <message>
        <source>Parties in English</source>
        <translation>Šalys angliškai</translation>
    </message>
    <message>
        <source>Number prefix</source>
        <translation>Numerio priešdėlis</translation>
    </message>
</context>
<context>
    <name>SetPanel</name>
    <message>
        <source>Which documents</source>
        <translation>Kurie dokumentai</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Įrašyti visus…</translation>
    </message>
    <message>
        <source>Draft of a letter with all…</source>
        <translation>Laiško juodraštis su visais…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Nutraukti</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Pakeisti</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Palikti abu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atšaukti</translation>
    </message>
    <message>
        <source>Show what cannot be printed</source>
        <translation>Rodyti, ko negalima išspausdinti</translation>
    </message>
    <message>
        <source>Several documents</source>
        <translation>Keli dokumentai</translation>
    </message>
</context>
<context>
    <name>SetWords</name>
    <message>
        <source>All documents</source>
        <translation>Visi dokumentai</translation>
    </message>
    <message>
        <source>Extracts for organisations</source>
        <translation>Išrašai organizacijoms</translation>
    </message>
    <message>
        <source>Invitations of persons</source>
        <translation>Asmeniniai kvietimai</translation>
    </message>
    <message numerus="yes">
        <source>Save %n document(s)…</source>
        <translation>
            <numerusform>Įrašyti %n dokumentą…</numerusform>
            <numerusform>Įrašyti %n dokumentus…</numerusform>
            <numerusform>Įrašyti %n dokumentų…</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Įrašyti visus…</translation>
    </message>
    <message>
        <source>Looking at the folder…</source>
        <translation>Žiūrima, kas yra aplanke…</translation>
    </message>
    <message>
        <source>{number} of {total}: {name}</source>
        <translation>{number} iš {total}: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of these names stand in the folder already:</source>
        <translation>
            <numerusform>Aplanke jau yra %n failas tokiu vardu:</numerusform>
            <numerusform>Aplanke jau yra %n failai tokiais vardais:</numerusform>
            <numerusform>Aplanke jau yra %n failų tokiais vardais:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) saved:</source>
        <translation>
            <numerusform>Įrašytas %n dokumentas:</numerusform>
            <numerusform>Įrašyti %n dokumentai:</numerusform>
            <numerusform>Įrašyta %n dokumentų:</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {done} of {total}.</source>
        <translation>Įrašyta {done} iš {total}.</translation>
    </message>
    <message>
        <source>Not saved: {names}</source>
        <translation>Neįrašyta: {names}</translation>
    </message>
    <message>
        <source>Stopped. No letter was written.</source>
        <translation>Nutraukta. Laiško juodraštis neparengtas.</translation>
    </message>
    <message>
        <source>No letter was written, for not all documents could be made.</source>
        <translation>Laiško juodraštis neparengtas, nes ne visus dokumentus pavyko parengti.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Restore the default</source>
        <translation>Atkurti numatytąją</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Search the settings</source>
        <translation>Ieškoti nuostatų</translation>
    </message>
    <message>
        <source>Categories of settings</source>
        <translation>Nuostatų skyriai</translation>
    </message>
    <message>
        <source>Category of settings</source>
        <translation>Nuostatų skyrius</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Kalba ir išvaizda</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumentai</translation>
    </message>
    <message>
        <source>Rules of meetings</source>
        <translation>Posėdžių taisyklės</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Atsarginės kopijos</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Klavišai</translation>
    </message>
    <message>
        <source>About Sutarta</source>
        <translation>Apie programą</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nuostatos</translation>
    </message>
    <message>
        <source>Changes apply at once · Ctrl+Z – undo the last one · F6 – next pane</source>
        <translation>Pakeitimai įrašomi iš karto · Ctrl+Z – atšaukti paskutinį · F6 – kita sritis</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nieko nerasta</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Sections</source>
        <translation>Skyriai</translation>
    </message>
</context>
<context>
    <name>SignatoryField</name>
    <message>
        <source>Given name and surname</source>
        <translation>Vardas ir pavardė</translation>
    </message>
</context>
<context>
    <name>SimilarBar</name>
    <message>
        <source>It is the same</source>
        <translation>Tai ta pati</translation>
    </message>
    <message>
        <source>No, another</source>
        <translation>Ne, kita</translation>
    </message>
    <message>
        <source>Similar to “{name}”.</source>
        <translation>Panašu į „{name}“.</translation>
    </message>
</context>
<context>
    <name>SpeakersField</name>
    <message>
        <source>Spoke</source>
        <translation>Kalbėjo</translation>
    </message>
</context>
<context>
    <name>SpinField</name>
    <message>
        <source>Not taken. Enter a whole number from {least} to {most}.</source>
        <translation>Neįrašyta. Įveskite sveikąjį skaičių nuo {least} iki {most}.</translation>
    </message>
</context>
<context>
    <name>StatusBadge</name>
    <message>
        <source>Draft</source>
        <translation>Juodraštis</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Galutinis</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Pasirašytas</translation>
    </message>
    <message>
        <source>Final (in another archive)</source>
        <translation>Galutinis (kitame archyve)</translation>
    </message>
    <message>
        <source>Signed (in another archive)</source>
        <translation>Pasirašytas (kitame archyve)</translation>
    </message>
    <message>
        <source>These minutes were made final in another archive and came here with an import. They can be read and printed; their number is that archive&apos;s and takes none of this one&apos;s.</source>
        <translation>Šis protokolas užbaigtas kitame archyve ir čia įkeltas. Jį galima skaityti ir spausdinti; jo numeris yra to archyvo ir šio archyvo numeracijos nekeičia.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Daroma atsarginė kopija…</translation>
    </message>
    <message>
        <source>Backup not made</source>
        <translation>Atsarginė kopija nepadaryta</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Atsarginių kopijų dar nėra</translation>
    </message>
    <message>
        <source>Backup {moment}</source>
        <translation>Atsarginė kopija {moment}</translation>
    </message>
    <message>
        <source>Checked row by row, {size}</source>
        <translation>Patikrinta įrašas po įrašo, {size}</translation>
    </message>
    <message>
        <source>No copy in the second folder</source>
        <translation>Antrame aplanke kopijos nėra</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>diskas pilnas</translation>
    </message>
    <message>
        <source>the archive is open for reading only</source>
        <translation>archyvas atvertas tik skaityti</translation>
    </message>
    <message>
        <source>the archive cannot be written</source>
        <translation>į archyvą rašyti nepavyksta</translation>
    </message>
</context>
<context>
    <name>SuggestionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Pasiūlymai</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>TallyWords</name>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n įvykdyta</numerusform>
            <numerusform>%n įvykdytos</numerusform>
            <numerusform>%n įvykdytų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in progress</source>
        <translation>
            <numerusform>%n vykdoma</numerusform>
            <numerusform>%n vykdomos</numerusform>
            <numerusform>%n vykdomų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%n suplanuota</numerusform>
            <numerusform>%n suplanuotos</numerusform>
            <numerusform>%n suplanuotų</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n atsisakyta</numerusform>
            <numerusform>%n atsisakyta</numerusform>
            <numerusform>%n atsisakyta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n vėluoja</numerusform>
            <numerusform>%n vėluoja</numerusform>
            <numerusform>%n vėluoja</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>Language of the text</source>
        <translation>Teksto kalba</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Originalas</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Angliškai</translation>
    </message>
    <message>
        <source>Nothing is written yet. Paste the whole text: sections and points are recognised by their numbers. Or add a section.</source>
        <translation>Dar nieko neparašyta. Įklijuokite visą tekstą: skyriai ir punktai atpažįstami iš numerių. Arba pridėkite skyrių.</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Pridėti skyrių</translation>
    </message>
    <message>
        <source>Paste the whole text</source>
        <translation>Įklijuoti visą tekstą</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekstas</translation>
    </message>
    <message>
        <source>All usual headings</source>
        <translation>Visos įprastos antraštės</translation>
    </message>
    <message>
        <source>Another heading</source>
        <translation>Kita antraštė</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) pasted</source>
        <translation>
            <numerusform>Įklijuotas %n skyrius</numerusform>
            <numerusform>Įklijuoti %n skyriai</numerusform>
            <numerusform>Įklijuota %n skyrių</numerusform>
        </translation>
    </message>
    <message>
        <source>Section deleted</source>
        <translation>Skyrius pašalintas</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>hh:mm</source>
        <translation>vv:mm</translation>
    </message>
    <message>
        <source>This is not an hour. Example: {example}</source>
        <translation>Tai ne laikas. Pavyzdžiui: {example}</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Search the trash</source>
        <translation>Ieškoti šiukšlinėje</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Rūšis</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Grįžti į sąrašą</translation>
    </message>
    <message>
        <source>What was deleted stays here and can be brought back.</source>
        <translation>Kas pašalinta, lieka čia ir gali būti grąžinta.</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Šiukšlinė</translation>
    </message>
    <message>
        <source>Deleted records</source>
        <translation>Pašalinti įrašai</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Šiukšlinė tuščia</translation>
    </message>
    <message>
        <source>What you delete comes here and can be brought back.</source>
        <translation>Ką pašalinsite, pateks čia ir galės būti grąžinta.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Išvalyti filtrus</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nieko nerasta</translation>
    </message>
    <message>
        <source>↑ ↓ – choose · Enter – restore · F4 – history · Ctrl+F – search · Esc – back</source>
        <translation>↑ ↓ – rinktis · Enter – grąžinti · F4 – istorija · Ctrl+F – ieškoti · Esc – atgal</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Visos rūšys</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n įrašas</numerusform>
            <numerusform>%n įrašai</numerusform>
            <numerusform>%n įrašų</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: {title}</source>
        <translation>Grąžinta: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) restored</source>
        <translation>
            <numerusform>Grąžintas %n įrašas</numerusform>
            <numerusform>Grąžinti %n įrašai</numerusform>
            <numerusform>Grąžinta %n įrašų</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPreview</name>
    <message>
        <source>Restore both</source>
        <translation>Grąžinti abu</translation>
    </message>
    <message>
        <source>Choose a record to see what it says.</source>
        <translation>Pasirinkite įrašą ir matysite, kas jame.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Grąžinti</translation>
    </message>
    <message>
        <source>Restore only this one</source>
        <translation>Grąžinti tik šį</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Istorija</translation>
    </message>
    <message>
        <source>Deleted {moment} · {action}</source>
        <translation>Pašalinta {moment} · {action}</translation>
    </message>
    <message>
        <source>Belonged to: {owner}</source>
        <translation>Kam priklausė: {owner}</translation>
    </message>
    <message>
        <source>It belongs to “{owner}”, which is in the trash too.</source>
        <translation>Įrašas priklauso „{owner}“, o tai irgi šiukšlinėje.</translation>
    </message>
    <message>
        <source>Deleted with it, and will return too</source>
        <translation>Pašalinta kartu ir bus grąžinta kartu</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Turinys</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
            <numerusform>ir dar %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The archive is damaged</source>
        <translation>Archyvas pažeistas</translation>
    </message>
    <message>
        <source>The archive cannot be reached</source>
        <translation>Archyvas nepasiekiamas</translation>
    </message>
    <message>
        <source>The archive is in use elsewhere</source>
        <translation>Archyvas naudojamas kitur</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Diske nėra vietos</translation>
    </message>
    <message>
        <source>The archive&apos;s file was replaced</source>
        <translation>Archyvo failas pakeistas kitu</translation>
    </message>
    <message>
        <source>The archive&apos;s file is missing</source>
        <translation>Nėra archyvo failo</translation>
    </message>
    <message>
        <source>The archive is from a newer program</source>
        <translation>Archyvą sukūrė naujesnė programa</translation>
    </message>
    <message>
        <source>This is not an archive of Sutarta</source>
        <translation>Tai ne „Sutartos“ archyvas</translation>
    </message>
    <message>
        <source>The archive could not be adapted</source>
        <translation>Archyvo pritaikyti nepavyko</translation>
    </message>
    <message>
        <source>The archive could not be opened</source>
        <translation>Archyvo atverti nepavyko</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Part of what you typed is not stored. It still stands in the window: go back and copy it before you restore a backup or open another archive.</source>
        <translation>Dalis to, ką parašėte, neįrašyta. Tekstas tebėra lange: grįžkite ir nusikopijuokite jį prieš atkurdami kopiją ar atverdami kitą archyvą.</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>Grįžti į langą</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Bandyti dar kartą</translation>
    </message>
    <message>
        <source>When the disk is connected, the other program closed or room made.</source>
        <translation>Kai diskas prijungtas, kita programa užverta arba atlaisvinta vietos.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Atkurti…</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Atkurti iš atsarginės kopijos</translation>
    </message>
    <message>
        <source>The newest is of {moment}. What would be lost is said first.</source>
        <translation>Naujausia – {moment}. Pirma pasakysime, ko netektumėte.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pasirinkti…</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Pasirinkti kitą aplanką</translation>
    </message>
    <message>
        <source>An archive that lies elsewhere, or an empty folder for a new one.</source>
        <translation>Archyvą, esantį kitur, arba tuščią aplanką naujam archyvui.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Pradėti</translation>
    </message>
    <message>
        <source>Begin a new archive</source>
        <translation>Pradėti naują archyvą</translation>
    </message>
    <message>
        <source>An empty one, in this same folder.</source>
        <translation>Tuščią, tame pačiame aplanke.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Grįžti</translation>
    </message>
    <message>
        <source>What was read before can still be seen; nothing new can be saved.</source>
        <translation>Kas jau perskaityta, dar matyti; nieko naujo įrašyti negalima.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Užverti</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Užverti programą</translation>
    </message>
    <message>
        <source>Everything stays as it is.</source>
        <translation>Viskas lieka, kaip yra.</translation>
    </message>
    <message>
        <source>Folder for the data</source>
        <translation>Duomenų aplankas</translation>
    </message>
</context>
<context>
    <name>UndoToast</name>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Užverti pranešimą</translation>
    </message>
</context>
<context>
    <name>VotePanel</name>
    <message>
        <source>By consensus</source>
        <translation>Bendru sutarimu</translation>
    </message>
    <message>
        <source>Voted</source>
        <translation>Balsuota</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Nenurodyta</translation>
    </message>
    <message>
        <source>Votes for</source>
        <translation>Balsai už</translation>
    </message>
    <message>
        <source>Votes against</source>
        <translation>Balsai prieš</translation>
    </message>
    <message>
        <source>Abstentions</source>
        <translation>Susilaikė</translation>
    </message>
    <message>
        <source>VOTING</source>
        <translation>BALSAVIMAS</translation>
    </message>
    <message>
        <source>Votes – {counted}, but {voters} may vote.</source>
        <translation>Balsų – {counted}, o balso teisę turi {voters}.</translation>
    </message>
    <message>
        <source>for</source>
        <translation>už</translation>
    </message>
    <message>
        <source>against</source>
        <translation>prieš</translation>
    </message>
    <message>
        <source>abstained</source>
        <translation>susilaikė</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Let us start with the first meeting</source>
        <translation>Pradėkime nuo pirmo posėdžio</translation>
    </message>
    <message>
        <source>All meetings, decisions and measures are kept on this computer.</source>
        <translation>Visi posėdžiai, nutarimai ir priemonės saugomi šiame kompiuteryje.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kalba</translation>
    </message>
    <message>
        <source>Who cooperates</source>
        <translation>Bendradarbiauja</translation>
    </message>
    <message>
        <source>For example: Lithuanian library associations</source>
        <translation>Pavyzdžiui: Lietuvos bibliotekų asociacijos</translation>
    </message>
    <message>
        <source>Takes the minutes</source>
        <translation>Protokoluoja</translation>
    </message>
    <message>
        <source>Your given name and surname</source>
        <translation>Jūsų vardas ir pavardė</translation>
    </message>
    <message>
        <source>Data is kept in</source>
        <translation>Duomenys saugomi</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Keisti…</translation>
    </message>
    <message>
        <source>Change the folder of the data</source>
        <translation>Keisti duomenų aplanką</translation>
    </message>
    <message>
        <source>Use it all the same</source>
        <translation>Vis tiek naudoti</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Sukurti</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>Įvesti…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Atverti failą…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Create the first meeting</source>
        <translation>Sukurti pirmą posėdį</translation>
    </message>
    <message>
        <source>Date, place, agenda and participants. Everything else can follow later.</source>
        <translation>Data, vieta, darbotvarkė ir dalyviai. Visa kita galėsite papildyti vėliau.</translation>
    </message>
    <message>
        <source>Enter organisations and participants</source>
        <translation>Įvesti organizacijas ir dalyvius</translation>
    </message>
    <message>
        <source>Names, representatives and the right to vote.</source>
        <translation>Pavadinimai, atstovai ir balso teisė.</translation>
    </message>
    <message>
        <source>Open an archive from a file</source>
        <translation>Atverti archyvą iš failo</translation>
    </message>
    <message>
        <source>The whole work, exported on another computer.</source>
        <translation>Visas darbas, eksportuotas kitame kompiuteryje.</translation>
    </message>
    <message>
        <source>A meeting of associations in Kaunas, 2025-01-29.</source>
        <translation>Asociacijų susitikimas Kaune, 2025-01-29.</translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation>Pažiūrėti pavyzdį</translation>
    </message>
    <message>
        <source>Everything can be done from the keyboard. F1 shows the keys.</source>
        <translation>Viską galima atlikti klaviatūra. Klavišus parodo F1.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Sveiki</translation>
    </message>
    <message>
        <source>Tab – next field · Ctrl+N – create the first meeting</source>
        <translation>Tab – kitas laukas · Ctrl+N – sukurti pirmą posėdį</translation>
    </message>
    <message>
        <source>Folder for the data</source>
        <translation>Duomenų aplankas</translation>
    </message>
    <message>
        <source>This folder cannot be written to. Choose another, such as {folder}</source>
        <translation>Į šį aplanką rašyti negalima. Pasirinkite kitą, pavyzdžiui, {folder}</translation>
    </message>
</context>
<context>
    <name>YearRibbon</name>
    <message>
        <source>no measures</source>
        <translation>priemonių nėra</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Priemonės</translation>
    </message>
    <message>
        <source>No deadlines</source>
        <translation>Terminų nėra</translation>
    </message>
</context>
<context>
    <name>_PointTranslation</name>
    <message>
        <source>Point in English</source>
        <translation>Punktas angliškai</translation>
    </message>
    <message>
        <source>Point {number} in English</source>
        <translation>{number} punktas angliškai</translation>
    </message>
</context>
</TS>
