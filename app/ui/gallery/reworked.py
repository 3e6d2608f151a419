"""What the secretary changed and deleted in the invented archive, for its trash and history."""

from app.services import agenda, decisions, measures, meetings, organisations, plans
from app.storage.database import Database


def rework(database: Database) -> tuple[int, int]:
    """Change some texts, delete some records; returns an item's and its meeting's id."""
    with database.reading() as session:
        meeting = max(meetings.list_meetings(session), key=lambda row: row.items).id
        item = agenda.list_items(session, meeting)[1].id
        plan = plans.list_plans(session)[0].id
    with database.writing("decision.write") as session:
        kept = [row.text for row in agenda.item(session, item).decisions]
        decisions.write_decisions(session, item, [*kept, "Apie savaitę pranešti spaudai."])
    with database.writing("decision.write") as session:
        decisions.write_decisions(session, item, kept)
    with database.writing("agenda.edit") as session:
        considered = (
            "O. Pievaitė pristatė pievų savaitės programą. Aptarta, ką kiekviena draugija gali "
            "surengti savo krašte ir kaip apie tai laiku pranešti mokykloms."
        )
        agenda.edit_item(session, item, considered=considered)
    with database.writing("agenda.add") as session:
        mistaken = agenda.add_item(session, meeting, "Dėl stendų prie upių")
        agenda.edit_item(session, mistaken, considered="Klausimas perkeltas į rudens pasitarimą.")
    with database.writing("agenda.delete") as session:
        agenda.delete_item(session, mistaken)
    with database.writing("measure.add") as session:
        doubled = measures.add_measure(session, plan, "Surengti pievų savaitės renginius")
    with database.writing("measure.delete") as session:
        measures.delete_measure(session, doubled)
    with database.writing("organisation.add") as session:
        typo = organisations.add_organisation(session, "Lietuvos pievu draugija")
    with database.writing("organisation.delete") as session:
        organisations.delete_organisation(session, typo)
    return item, meeting
