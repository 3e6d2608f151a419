<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lt_LT" sourcelanguage="en">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>File</source>
        <translation>Failas</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Nuoroda</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Diskas</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Failų aplankas</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Aplankas</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Nežinoma</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Nuoroda</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>Step &amp;down</source>
        <translation>Pa&amp;mažinti</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>Pa&amp;didinti</translation>
    </message>
    <message>
        <source>&amp;Select All</source>
        <translation>Pažymėti &amp;viską</translation>
    </message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message>
        <source>Press</source>
        <translation>Spausti</translation>
    </message>
    <message>
        <source>Shows the menu</source>
        <translation>Parodo meniu</translation>
    </message>
    <message>
        <source>Scrolls to the left</source>
        <translation>Slenka kairėn</translation>
    </message>
    <message>
        <source>Scroll Down</source>
        <translation>Slinkti žemyn</translation>
    </message>
    <message>
        <source>Scroll Left</source>
        <translation>Slinkti kairėn</translation>
    </message>
    <message>
        <source>Goes back a page</source>
        <translation>Grįžta per puslapį</translation>
    </message>
    <message>
        <source>Triggers the action</source>
        <translation>Įvykdo veiksmą</translation>
    </message>
    <message>
        <source>Increase</source>
        <translation>Padidinti</translation>
    </message>
    <message>
        <source>Toggle</source>
        <translation>Perjungti</translation>
    </message>
    <message>
        <source>Toggles the state</source>
        <translation>Perjungia būseną</translation>
    </message>
    <message>
        <source>Scrolls up</source>
        <translation>Slenka aukštyn</translation>
    </message>
    <message>
        <source>Set Focus</source>
        <translation>Perkelti židinį</translation>
    </message>
    <message>
        <source>Show Menu</source>
        <translation>Rodyti meniu</translation>
    </message>
    <message>
        <source>Scrolls down</source>
        <translation>Slenka žemyn</translation>
    </message>
    <message>
        <source>Moves the element into the visible area</source>
        <translation>Perkelia elementą į matomą sritį</translation>
    </message>
    <message>
        <source>Scroll Up</source>
        <translation>Slinkti aukštyn</translation>
    </message>
    <message>
        <source>Goes to the next page</source>
        <translation>Eina į kitą puslapį</translation>
    </message>
    <message>
        <source>Scrolls to the right</source>
        <translation>Slenka dešinėn</translation>
    </message>
    <message>
        <source>Increase the value</source>
        <translation>Padidina reikšmę</translation>
    </message>
    <message>
        <source>Show on Screen</source>
        <translation>Rodyti ekrane</translation>
    </message>
    <message>
        <source>Decrease the value</source>
        <translation>Sumažina reikšmę</translation>
    </message>
    <message>
        <source>Decrease</source>
        <translation>Sumažinti</translation>
    </message>
    <message>
        <source>Scroll Right</source>
        <translation>Slinkti dešinėn</translation>
    </message>
    <message>
        <source>Previous Page</source>
        <translation>Ankstesnis puslapis</translation>
    </message>
    <message>
        <source>Sets the focus</source>
        <translation>Perkelia židinį</translation>
    </message>
    <message>
        <source>Next Page</source>
        <translation>Kitas puslapis</translation>
    </message>
</context>
<context>
    <name>QApplication</name>
    <message>
        <source>Application "%1" requires Qt %2, found Qt %3.</source>
        <translation>Programai „%1“ reikia „Qt %2“, rasta „Qt %3“.</translation>
    </message>
</context>
<context>
    <name>QColorDialog</name>
    <message>
        <source>&amp;HTML:</source>
        <translation>&amp;HTML:</translation>
    </message>
    <message>
        <source>&amp;Pick Screen Color</source>
        <translation>&amp;Imti spalvą iš ekrano</translation>
    </message>
    <message>
        <source>Cursor at %1, %2
Press ESC to cancel</source>
        <translation>Žymeklis ties %1, %2
Norėdami atsisakyti, spauskite Esc</translation>
    </message>
</context>
<context>
    <name>QComboBox</name>
    <message>
        <source>Open the combo box selection popup</source>
        <translation>Atverti pasirinkimų sąrašą</translation>
    </message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message>
        <source>Job</source>
        <translation>Užduotis</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nėra</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <translation>&amp;Pabaiga:</translation>
    </message>
    <message>
        <source>Banner Pages</source>
        <translation>Antraštiniai lapai</translation>
    </message>
    <message>
        <source>Night (18:00 to 05:59)</source>
        <translation>Naktis (nuo 18:00 iki 05:59)</translation>
    </message>
    <message>
        <source>Specific Time</source>
        <translation>Nurodytu laiku</translation>
    </message>
    <message>
        <source>&amp;Billing information:</source>
        <translation>&amp;Apskaitos duomenys:</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Slaptai</translation>
    </message>
    <message>
        <source>Top Secret</source>
        <translation>Visiškai slaptai</translation>
    </message>
    <message>
        <source>Day (06:00 to 17:59)</source>
        <translation>Diena (nuo 06:00 iki 17:59)</translation>
    </message>
    <message>
        <source>Second Shift (16:00 to 23:59)</source>
        <translation>Antra pamaina (nuo 16:00 iki 23:59)</translation>
    </message>
    <message>
        <source>Job Control</source>
        <translation>Užduoties valdymas</translation>
    </message>
    <message>
        <source>Weekend (Saturday to Sunday)</source>
        <translation>Savaitgalis (šeštadienis ir sekmadienis)</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Įprastas</translation>
    </message>
    <message>
        <source>Classified</source>
        <translation>Įslaptinta</translation>
    </message>
    <message>
        <source>Third Shift (00:00 to 07:59)</source>
        <translation>Trečia pamaina (nuo 00:00 iki 07:59)</translation>
    </message>
    <message>
        <source>Job &amp;priority:</source>
        <translation>Užduoties &amp;pirmenybė:</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <translation>&amp;Pradžia:</translation>
    </message>
    <message>
        <source>Hold Indefinitely</source>
        <translation>Sulaikyti neribotai</translation>
    </message>
    <message>
        <source>Print Immediately</source>
        <translation>Spausdinti tuojau pat</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Konfidencialiai</translation>
    </message>
    <message>
        <source>Scheduled &amp;printing:</source>
        <translation>Spausdinimo &amp;laikas:</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>Neįslaptinta</translation>
    </message>
</context>
<context>
    <name>QCupsPrinterSupport</name>
    <message>
        <source>Authentication needed to use %1 on %2.</source>
        <translation>Norint naudoti „%1“ kompiuteryje „%2“, reikia prisijungti.</translation>
    </message>
    <message>
        <source>Authentication needed to use %1.</source>
        <translation>Norint naudoti „%1“, reikia prisijungti.</translation>
    </message>
    <message>
        <source>Authentication Needed</source>
        <translation>Reikia prisijungti</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Slaptažodis:</translation>
    </message>
    <message>
        <source>Username:</source>
        <translation>Naudotojo vardas:</translation>
    </message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message>
        <source>OK</source>
        <translation>Gerai</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Ne</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Taip</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Žinynas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Nutraukti</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Taikyti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Užverti</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Atkurti</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Kartoti</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Atkurti numatytąsias reikšmes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atsisakyti</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Nepaisyti</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>N&amp;e viskam</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Įrašyti viską</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Neįrašyti</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Taip &amp;viskam</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;Gerai</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Į&amp;rašyti</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Užverti</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Užverti neįrašius</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Atsisakyti</translation>
    </message>
    <message>
        <source>Don't Save</source>
        <translation>Neįrašyti</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Undocks and re-attaches the dock widget</source>
        <translation>Atskiria skydelį nuo lango ir vėl prijungia</translation>
    </message>
    <message>
        <source>Closes the dock widget</source>
        <translation>Užveria skydelį</translation>
    </message>
</context>
<context>
    <name>QErrorMessage</name>
    <message>
        <source>An error occurred</source>
        <translation>Įvyko klaida</translation>
    </message>
    <message>
        <source>Critical Error:</source>
        <translation>Kritinė klaida:</translation>
    </message>
    <message>
        <source>Information:</source>
        <translation>Informacija:</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Failų &amp;tipas:</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Failai</translation>
    </message>
    <message>
        <source>Are you sure you want to delete '%1'?</source>
        <translation>Ar tikrai norite pašalinti „%1“?</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>Vietų ir adresyno sąrašas</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Left</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Right</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Vieta:</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Šoninė juosta</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Visi failai (*)</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Visi failai (*)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atgal</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Pirmyn</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Aukštesnis aplankas</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Grįžti atgal</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>Eiti pirmyn</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>Eiti į aukštesnį aplanką</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Kurti naują aplanką</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>Kurti naują aplanką</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Naujas aplankas</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>&amp;Naujas aplankas</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Sąrašas</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Išsamus sąrašas</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>Rodyti kaip sąrašą</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>Rodyti išsamiai</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Failo &amp;vardas:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Aplankas:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Atverti</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Įrašyti kaip</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Į&amp;rašyti</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Pasirinkti</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Per&amp;vardyti</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>Pa&amp;šalinti</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Rodyti paslėptus &amp;failus</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Ieškoti aplanko</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Aplankai</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>Neseniai naudotos vietos</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Kompiuteris</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Aplanko pašalinti nepavyko.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>„%1“ jau yra.
Ar norite jį pakeisti?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Failas nerastas.
Patikrinkite, ar teisingas failo vardas.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Aplankas nerastas.
Patikrinkite, ar teisingas aplanko vardas.</translation>
    </message>
    <message>
        <source>'%1' is write protected.
Do you want to delete it anyway?</source>
        <translation>„%1“ apsaugotas nuo rašymo.
Ar vis tiek norite jį pašalinti?</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Vardas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dydis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipas</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipas</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Pakeista</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Kompiuteris</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>Kompiuteris</translation>
    </message>
    <message>
        <source>Invalid filename</source>
        <translation>Netinkamas failo vardas</translation>
    </message>
    <message>
        <source>&lt;b&gt;The name "%1" can not be used.&lt;/b&gt;&lt;p&gt;Try using another name, with fewer characters or no punctuations marks.</source>
        <translation>&lt;b&gt;Vardo „%1“ naudoti negalima.&lt;/b&gt;&lt;p&gt;Pabandykite kitą vardą: trumpesnį arba be skyrybos ženklų.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;Gerai</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Į&amp;rašyti</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Užverti</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Užverti neįrašius</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Atsisakyti</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Spauskite klavišus</translation>
    </message>
    <message>
        <source>%1, ...</source>
        <translation>%1, …</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>Iški&amp;rpti</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopijuoti</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Pakar&amp;toti</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Atšaukti</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Į&amp;dėti</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pažymėti viską</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>OK</source>
        <translation>Gerai</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Žinynas</translation>
    </message>
    <message>
        <source>Show Details...</source>
        <translation>Rodyti išsamiau…</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>Slėpti išsamią informaciją…</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>CC</source>
        <translation>CC</translation>
    </message>
    <message>
        <source>DD</source>
        <translation>DD</translation>
    </message>
    <message>
        <source>in</source>
        <translation>in</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>P̸</source>
        <translation>P̸</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>&amp;Puslapių lape:</translation>
    </message>
    <message>
        <source>Pica (P̸)</source>
        <translation>Pikos (P̸)</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Kitas</translation>
    </message>
    <message>
        <source>Page Layout</source>
        <translation>Puslapio išdėstymas</translation>
    </message>
    <message>
        <source>Didot (DD)</source>
        <translation>Dido (DD)</translation>
    </message>
    <message>
        <source>Cicero (CC)</source>
        <translation>Ciceras (CC)</translation>
    </message>
    <message>
        <source>Page &amp;order:</source>
        <translation>Puslapių &amp;tvarka:</translation>
    </message>
</context>
<context>
    <name>QPageSize</name>
    <message>
        <source>Custom</source>
        <translation>Kitas</translation>
    </message>
    <message>
        <source>Custom (%1mm x %2mm)</source>
        <translation>Kitas (%1 × %2 mm)</translation>
    </message>
    <message>
        <source>Custom (%1in x %2in)</source>
        <translation>Kitas (%1 × %2 in)</translation>
    </message>
    <message>
        <source>Custom (%1pt x %2pt)</source>
        <translation>Kitas (%1 × %2 pt)</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Gerai</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Ne</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Taip</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Žinynas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Įrašyti</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Nutraukti</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Taikyti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Užverti</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Atkurti</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Kartoti</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Atkurti numatytąsias reikšmes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atsisakyti</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Nepaisyti</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>N&amp;e viskam</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Įrašyti viską</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Neįrašyti</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Taip &amp;viskam</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>Even Pages</source>
        <translation>Lyginiai puslapiai</translation>
    </message>
    <message>
        <source>Odd Pages</source>
        <translation>Nelyginiai puslapiai</translation>
    </message>
    <message>
        <source>All Pages</source>
        <translation>Visi puslapiai</translation>
    </message>
    <message>
        <source>Left to Right, Top to Bottom</source>
        <translation>Iš kairės į dešinę, iš viršaus į apačią</translation>
    </message>
    <message>
        <source>Right to Left, Bottom to Top</source>
        <translation>Iš dešinės į kairę, iš apačios į viršų</translation>
    </message>
    <message>
        <source>Left to Right, Bottom to Top</source>
        <translation>Iš kairės į dešinę, iš apačios į viršų</translation>
    </message>
    <message>
        <source>Right to Left, Top to Bottom</source>
        <translation>Iš dešinės į kairę, iš viršaus į apačią</translation>
    </message>
    <message>
        <source>Bottom to Top, Left to Right</source>
        <translation>Iš apačios į viršų, iš kairės į dešinę</translation>
    </message>
    <message>
        <source>Bottom to Top, Right to Left</source>
        <translation>Iš apačios į viršų, iš dešinės į kairę</translation>
    </message>
    <message>
        <source>Top to Bottom, Left to Right</source>
        <translation>Iš viršaus į apačią, iš kairės į dešinę</translation>
    </message>
    <message>
        <source>Top to Bottom, Right to Left</source>
        <translation>Iš viršaus į apačią, iš dešinės į kairę</translation>
    </message>
    <message>
        <source>Write PDF file</source>
        <translation>Įrašyti PDF failą</translation>
    </message>
    <message>
        <source>1 (1x1)</source>
        <translation>1 (1 × 1)</translation>
    </message>
    <message>
        <source>2 (2x1)</source>
        <translation>2 (2 × 1)</translation>
    </message>
    <message>
        <source>4 (2x2)</source>
        <translation>4 (2 × 2)</translation>
    </message>
    <message>
        <source>6 (2x3)</source>
        <translation>6 (2 × 3)</translation>
    </message>
    <message>
        <source>9 (3x3)</source>
        <translation>9 (3 × 3)</translation>
    </message>
    <message>
        <source>16 (4x4)</source>
        <translation>16 (4 × 4)</translation>
    </message>
    <message>
        <source>Options 'Pages Per Sheet' and 'Page Set' cannot be used together.
Please turn one of those options off.</source>
        <translation>Parinkčių „Puslapių lape“ ir „Puslapių rinkinys“ kartu naudoti negalima.
Išjunkite vieną iš jų.</translation>
    </message>
    <message>
        <source>There are conflicts in duplex settings. Do you want to fix them?</source>
        <translation>Dvipusio spausdinimo nuostatos nesuderinamos. Ar norite jas pataisyti?</translation>
    </message>
    <message>
        <source>Duplex Settings Conflicts</source>
        <translation>Nesuderinamos dvipusio spausdinimo nuostatos</translation>
    </message>
    <message>
        <source>Invalid Pages Definition</source>
        <translation>Netinkamai nurodyti puslapiai</translation>
    </message>
    <message>
        <source>%1 does not follow the correct syntax. Please use ',' to separate ranges and pages, '-' to define ranges and make sure ranges do not intersect with each other.</source>
        <translation>„%1“ užrašyta netinkamai. Puslapius ir intervalus skirkite kableliais, intervalus rašykite su brūkšneliu ir žiūrėkite, kad intervalai nesikirstų.</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message>
        <source>Advanced Option Conflicts</source>
        <translation>Nesuderinamos papildomos parinktys</translation>
    </message>
    <message>
        <source>Job Options</source>
        <translation>Užduoties parinktys</translation>
    </message>
    <message>
        <source>Page Setup Conflicts</source>
        <translation>Nesuderinamos puslapio parinktys</translation>
    </message>
    <message>
        <source>There are conflicts in some advanced options. Do you want to fix them?</source>
        <translation>Kai kurios papildomos parinktys nesuderinamos. Ar norite jas pataisyti?</translation>
    </message>
    <message>
        <source>There are conflicts in page setup options. Do you want to fix them?</source>
        <translation>Puslapio parinktys nesuderinamos. Ar norite jas pataisyti?</translation>
    </message>
    <message>
        <source>Printer Properties</source>
        <translation>Spausdintuvo savybės</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>There are conflicts in some options. Please fix them.</source>
        <translation>Kai kurios parinktys nesuderinamos. Pataisykite jas.</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Off</source>
        <translation>Išjungta</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Puslapiai</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>Puslapių &amp;rinkinys:</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Rišti per trumpąją kraštinę</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>Nurodykite puslapius ar jų intervalus, skirdami kableliais. Intervalas – du skaičiai su brūkšneliu tarp jų. Pvz., 3,5-7,9 spausdina 3, 5, 6, 7 ir 9 puslapius.</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>Dvipusis spausdinimas</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Rišti per ilgąją kraštinę</translation>
    </message>
</context>
<context>
    <name>QProgressBar</name>
    <message>
        <source>%p%</source>
        <translation>%p %</translation>
    </message>
</context>
<context>
    <name>QSaveFile</name>
    <message>
        <source>QSaveFile cannot open '%1' without direct write fallback enabled: %2.</source>
        <translation>„%1“ atverti saugiam įrašymui nepavyko: %2.</translation>
    </message>
    <message>
        <source>Filename refers to a directory</source>
        <translation>Tai aplanko, o ne failo vardas</translation>
    </message>
    <message>
        <source>target is an Alternate Data Stream</source>
        <translation>paskirtis yra alternatyvusis duomenų srautas</translation>
    </message>
    <message>
        <source>target is a content:// virtual file</source>
        <translation>paskirtis yra virtualusis content:// failas</translation>
    </message>
    <message>
        <source>target exists and is not a regular file</source>
        <translation>paskirtis jau yra ir tai ne paprastas failas</translation>
    </message>
    <message>
        <source>Writing canceled by application</source>
        <translation>Rašymą nutraukė programa</translation>
    </message>
    <message>
        <source>Existing file %1 is not writable</source>
        <translation>Į esamą failą „%1“ rašyti negalima</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Add Favorite</source>
        <translation>Add Favorite</translation>
    </message>
    <message>
        <source>Adjust Brightness</source>
        <translation>Adjust Brightness</translation>
    </message>
    <message>
        <source>Adjust contrast</source>
        <translation>Adjust contrast</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Application Left</source>
        <translation>Application Left</translation>
    </message>
    <message>
        <source>Application Right</source>
        <translation>Application Right</translation>
    </message>
    <message>
        <source>Audio Cycle Track</source>
        <translation>Audio Cycle Track</translation>
    </message>
    <message>
        <source>Audio Random Play</source>
        <translation>Audio Random Play</translation>
    </message>
    <message>
        <source>Audio Repeat</source>
        <translation>Audio Repeat</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Back Forward</source>
        <translation>Back Forward</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
    <message>
        <source>Backtab</source>
        <translation>Backtab</translation>
    </message>
    <message>
        <source>Bass Boost</source>
        <translation>Bass Boost</translation>
    </message>
    <message>
        <source>Bass Down</source>
        <translation>Bass Down</translation>
    </message>
    <message>
        <source>Bass Up</source>
        <translation>Bass Up</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>Battery</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>Bluetooth</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>CD</source>
        <translation>CD</translation>
    </message>
    <message>
        <source>Calculator</source>
        <translation>Calculator</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Camera Focus</source>
        <translation>Camera Focus</translation>
    </message>
    <message>
        <source>Camera Shutter</source>
        <translation>Camera Shutter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Caps Lock</source>
        <translation>Caps Lock</translation>
    </message>
    <message>
        <source>CapsLock</source>
        <translation>CapsLock</translation>
    </message>
    <message>
        <source>Channel Down</source>
        <translation>Channel Down</translation>
    </message>
    <message>
        <source>Channel Up</source>
        <translation>Channel Up</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Clear Grab</source>
        <translation>Clear Grab</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Code input</source>
        <translation>Code input</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>Context1</source>
        <translation>Context1</translation>
    </message>
    <message>
        <source>Context2</source>
        <translation>Context2</translation>
    </message>
    <message>
        <source>Context3</source>
        <translation>Context3</translation>
    </message>
    <message>
        <source>Context4</source>
        <translation>Context4</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Control</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>DOS</source>
        <translation>DOS</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Eisu Shift</source>
        <translation>Eisu Shift</translation>
    </message>
    <message>
        <source>Eisu toggle</source>
        <translation>Eisu toggle</translation>
    </message>
    <message>
        <source>Eject</source>
        <translation>Eject</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Execute</source>
        <translation>Execute</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>F%1</source>
        <translation>F%1</translation>
    </message>
    <message>
        <source>Favorites</source>
        <translation>Favorites</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>Finance</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Flip</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Game</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Hangul</source>
        <translation>Hangul</translation>
    </message>
    <message>
        <source>Hangul Banja</source>
        <translation>Hangul Banja</translation>
    </message>
    <message>
        <source>Hangul End</source>
        <translation>Hangul End</translation>
    </message>
    <message>
        <source>Hangul Hanja</source>
        <translation>Hangul Hanja</translation>
    </message>
    <message>
        <source>Hangul Jamo</source>
        <translation>Hangul Jamo</translation>
    </message>
    <message>
        <source>Hangul Jeonja</source>
        <translation>Hangul Jeonja</translation>
    </message>
    <message>
        <source>Hangul PostHanja</source>
        <translation>Hangul PostHanja</translation>
    </message>
    <message>
        <source>Hangul PreHanja</source>
        <translation>Hangul PreHanja</translation>
    </message>
    <message>
        <source>Hangul Romaja</source>
        <translation>Hangul Romaja</translation>
    </message>
    <message>
        <source>Hangul Special</source>
        <translation>Hangul Special</translation>
    </message>
    <message>
        <source>Hangul Start</source>
        <translation>Hangul Start</translation>
    </message>
    <message>
        <source>Hangup</source>
        <translation>Hangup</translation>
    </message>
    <message>
        <source>Hankaku</source>
        <translation>Hankaku</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Henkan</source>
        <translation>Henkan</translation>
    </message>
    <message>
        <source>Hibernate</source>
        <translation>Hibernate</translation>
    </message>
    <message>
        <source>Hiragana</source>
        <translation>Hiragana</translation>
    </message>
    <message>
        <source>Hiragana Katakana</source>
        <translation>Hiragana Katakana</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Home Office</source>
        <translation>Home Office</translation>
    </message>
    <message>
        <source>Home Page</source>
        <translation>Home Page</translation>
    </message>
    <message>
        <source>Hot Links</source>
        <translation>Hot Links</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>Kana Lock</source>
        <translation>Kana Lock</translation>
    </message>
    <message>
        <source>Kana Shift</source>
        <translation>Kana Shift</translation>
    </message>
    <message>
        <source>Kanji</source>
        <translation>Kanji</translation>
    </message>
    <message>
        <source>Katakana</source>
        <translation>Katakana</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Keyboard Brightness Down</source>
        <translation>Keyboard Brightness Down</translation>
    </message>
    <message>
        <source>Keyboard Brightness Up</source>
        <translation>Keyboard Brightness Up</translation>
    </message>
    <message>
        <source>Keyboard Light On/Off</source>
        <translation>Keyboard Light On/Off</translation>
    </message>
    <message>
        <source>Keyboard Menu</source>
        <translation>Keyboard Menu</translation>
    </message>
    <message>
        <source>Last Number Redial</source>
        <translation>Last Number Redial</translation>
    </message>
    <message>
        <source>Launch (0)</source>
        <translation>Launch (0)</translation>
    </message>
    <message>
        <source>Launch (1)</source>
        <translation>Launch (1)</translation>
    </message>
    <message>
        <source>Launch (2)</source>
        <translation>Launch (2)</translation>
    </message>
    <message>
        <source>Launch (3)</source>
        <translation>Launch (3)</translation>
    </message>
    <message>
        <source>Launch (4)</source>
        <translation>Launch (4)</translation>
    </message>
    <message>
        <source>Launch (5)</source>
        <translation>Launch (5)</translation>
    </message>
    <message>
        <source>Launch (6)</source>
        <translation>Launch (6)</translation>
    </message>
    <message>
        <source>Launch (7)</source>
        <translation>Launch (7)</translation>
    </message>
    <message>
        <source>Launch (8)</source>
        <translation>Launch (8)</translation>
    </message>
    <message>
        <source>Launch (9)</source>
        <translation>Launch (9)</translation>
    </message>
    <message>
        <source>Launch (A)</source>
        <translation>Launch (A)</translation>
    </message>
    <message>
        <source>Launch (B)</source>
        <translation>Launch (B)</translation>
    </message>
    <message>
        <source>Launch (C)</source>
        <translation>Launch (C)</translation>
    </message>
    <message>
        <source>Launch (D)</source>
        <translation>Launch (D)</translation>
    </message>
    <message>
        <source>Launch (E)</source>
        <translation>Launch (E)</translation>
    </message>
    <message>
        <source>Launch (F)</source>
        <translation>Launch (F)</translation>
    </message>
    <message>
        <source>Launch (G)</source>
        <translation>Launch (G)</translation>
    </message>
    <message>
        <source>Launch (H)</source>
        <translation>Launch (H)</translation>
    </message>
    <message>
        <source>Launch Mail</source>
        <translation>Launch Mail</translation>
    </message>
    <message>
        <source>Launch Media</source>
        <translation>Launch Media</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>LightBulb</source>
        <translation>LightBulb</translation>
    </message>
    <message>
        <source>Logoff</source>
        <translation>Logoff</translation>
    </message>
    <message>
        <source>Mail Forward</source>
        <translation>Mail Forward</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Market</translation>
    </message>
    <message>
        <source>Massyo</source>
        <translation>Massyo</translation>
    </message>
    <message>
        <source>Media Fast Forward</source>
        <translation>Media Fast Forward</translation>
    </message>
    <message>
        <source>Media Next</source>
        <translation>Media Next</translation>
    </message>
    <message>
        <source>Media Pause</source>
        <translation>Media Pause</translation>
    </message>
    <message>
        <source>Media Play</source>
        <translation>Media Play</translation>
    </message>
    <message>
        <source>Media Previous</source>
        <translation>Media Previous</translation>
    </message>
    <message>
        <source>Media Record</source>
        <translation>Media Record</translation>
    </message>
    <message>
        <source>Media Rewind</source>
        <translation>Media Rewind</translation>
    </message>
    <message>
        <source>Media Stop</source>
        <translation>Media Stop</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menu PB</source>
        <translation>Menu PB</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Messenger</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Microphone Mute</source>
        <translation>Microphone Mute</translation>
    </message>
    <message>
        <source>Microphone Volume Down</source>
        <translation>Microphone Volume Down</translation>
    </message>
    <message>
        <source>Microphone Volume Up</source>
        <translation>Microphone Volume Up</translation>
    </message>
    <message>
        <source>Monitor Brightness Down</source>
        <translation>Monitor Brightness Down</translation>
    </message>
    <message>
        <source>Monitor Brightness Up</source>
        <translation>Monitor Brightness Up</translation>
    </message>
    <message>
        <source>Muhenkan</source>
        <translation>Muhenkan</translation>
    </message>
    <message>
        <source>Multiple Candidate</source>
        <translation>Multiple Candidate</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Music</translation>
    </message>
    <message>
        <source>My Sites</source>
        <translation>My Sites</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>News</source>
        <translation>News</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Num</source>
        <translation>Num</translation>
    </message>
    <message>
        <source>Num Lock</source>
        <translation>Num Lock</translation>
    </message>
    <message>
        <source>NumLock</source>
        <translation>NumLock</translation>
    </message>
    <message>
        <source>Number Lock</source>
        <translation>Number Lock</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open URL</source>
        <translation>Open URL</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDn</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Play</translation>
    </message>
    <message>
        <source>Power Down</source>
        <translation>Power Down</translation>
    </message>
    <message>
        <source>Power Off</source>
        <translation>Power Off</translation>
    </message>
    <message>
        <source>Previous Candidate</source>
        <translation>Previous Candidate</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Print Screen</source>
        <translation>Print Screen</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Romaji</source>
        <translation>Romaji</translation>
    </message>
    <message>
        <source>Rotate Windows</source>
        <translation>Rotate Windows</translation>
    </message>
    <message>
        <source>Rotation KB</source>
        <translation>Rotation KB</translation>
    </message>
    <message>
        <source>Rotation PB</source>
        <translation>Rotation PB</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Screensaver</source>
        <translation>Screensaver</translation>
    </message>
    <message>
        <source>Scroll Lock</source>
        <translation>Scroll Lock</translation>
    </message>
    <message>
        <source>ScrollLock</source>
        <translation>ScrollLock</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Select</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>Sleep</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Tarpas</translation>
    </message>
    <message>
        <source>Spellchecker</source>
        <translation>Spellchecker</translation>
    </message>
    <message>
        <source>Split Screen</source>
        <translation>Split Screen</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Spreadsheet</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Standby</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Subtitle</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>SysReq</source>
        <translation>SysReq</translation>
    </message>
    <message>
        <source>System Request</source>
        <translation>System Request</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Task Panel</source>
        <translation>Task Panel</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>To-do list</source>
        <translation>To-do list</translation>
    </message>
    <message>
        <source>Toggle Call/Hangup</source>
        <translation>Toggle Call/Hangup</translation>
    </message>
    <message>
        <source>Toggle Media Play/Pause</source>
        <translation>Toggle Media Play/Pause</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Top Menu</source>
        <translation>Top Menu</translation>
    </message>
    <message>
        <source>Touchpad Off</source>
        <translation>Touchpad Off</translation>
    </message>
    <message>
        <source>Touchpad On</source>
        <translation>Touchpad On</translation>
    </message>
    <message>
        <source>Touchpad Toggle</source>
        <translation>Touchpad Toggle</translation>
    </message>
    <message>
        <source>Touroku</source>
        <translation>Touroku</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Travel</translation>
    </message>
    <message>
        <source>Treble Down</source>
        <translation>Treble Down</translation>
    </message>
    <message>
        <source>Treble Up</source>
        <translation>Treble Up</translation>
    </message>
    <message>
        <source>Ultra Wide Band</source>
        <translation>Ultra Wide Band</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>View</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Voice Dial</source>
        <translation>Voice Dial</translation>
    </message>
    <message>
        <source>Volume Down</source>
        <translation>Volume Down</translation>
    </message>
    <message>
        <source>Volume Mute</source>
        <translation>Volume Mute</translation>
    </message>
    <message>
        <source>Volume Up</source>
        <translation>Volume Up</translation>
    </message>
    <message>
        <source>WWW</source>
        <translation>WWW</translation>
    </message>
    <message>
        <source>Wake Up</source>
        <translation>Wake Up</translation>
    </message>
    <message>
        <source>WebCam</source>
        <translation>WebCam</translation>
    </message>
    <message>
        <source>Wireless</source>
        <translation>Wireless</translation>
    </message>
    <message>
        <source>Word Processor</source>
        <translation>Word Processor</translation>
    </message>
    <message>
        <source>XFer</source>
        <translation>XFer</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Zenkaku</source>
        <translation>Zenkaku</translation>
    </message>
    <message>
        <source>Zenkaku Hankaku</source>
        <translation>Zenkaku Hankaku</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>Zoom In</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>Zoom Out</translation>
    </message>
    <message>
        <source>iTouch</source>
        <translation>iTouch</translation>
    </message>
</context>
<context>
    <name>QStandardPaths</name>
    <message>
        <source>Home</source>
        <translation>Namų aplankas</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Podėlis</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Šriftai</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Muzika</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Būsena</translation>
    </message>
    <message>
        <source>Shared State</source>
        <translation>Bendra būsena</translation>
    </message>
    <message>
        <source>Shared Cache</source>
        <translation>Bendras podėlis</translation>
    </message>
    <message>
        <source>Shared Configuration</source>
        <translation>Bendra sąranka</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Šablonai</translation>
    </message>
    <message>
        <source>Movies</source>
        <translation>Filmai</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Viešas</translation>
    </message>
    <message>
        <source>Application Configuration</source>
        <translation>Programos sąranka</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Sąranka</translation>
    </message>
    <message>
        <source>Application Data</source>
        <translation>Programos duomenys</translation>
    </message>
    <message>
        <source>Runtime</source>
        <translation>Vykdymo aplankas</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumentai</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Darbalaukis</translation>
    </message>
    <message>
        <source>Temporary Directory</source>
        <translation>Laikinasis aplankas</translation>
    </message>
    <message>
        <source>Shared Data</source>
        <translation>Bendri duomenys</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Programos</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Atsiuntimai</translation>
    </message>
    <message>
        <source>Temporary Items</source>
        <translation>Laikinieji elementai</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Paveikslai</translation>
    </message>
</context>
<context>
    <name>QUndoGroup</name>
    <message>
        <source>Redo</source>
        <translation>Pakartoti</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
</context>
<context>
    <name>QUndoStack</name>
    <message>
        <source>Redo</source>
        <translation>Pakartoti</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Atšaukti</translation>
    </message>
</context>
<context>
    <name>QUnicodeControlCharacterMenu</name>
    <message>
        <source>LRI Left-to-right isolate</source>
        <translation>LRI Atskirtas tekstas iš kairės į dešinę</translation>
    </message>
    <message>
        <source>RLI Right-to-left isolate</source>
        <translation>RLI Atskirtas tekstas iš dešinės į kairę</translation>
    </message>
    <message>
        <source>PDI Pop directional isolate</source>
        <translation>PDI Atskirto teksto pabaiga</translation>
    </message>
    <message>
        <source>FSI First strong isolate</source>
        <translation>FSI Atskirtas tekstas pagal pirmą ženklą</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>Cu&amp;t</source>
        <translation>Iški&amp;rpti</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopijuoti</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Pakar&amp;toti</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Atšaukti</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Į&amp;dėti</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Pašalinti</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pažymėti viską</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Kopijuoti &amp;nuorodos adresą</translation>
    </message>
</context>
</TS>
