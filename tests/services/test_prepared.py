"""Prepared statements read what the session has not written yet, as composed ones do."""

from app.models import AgendaItem
from app.services import agenda
from app.storage.database import Database
from tests.factories import make_circle, make_item


def test_what_is_pending_is_read(database: Database) -> None:
    item_id = make_item(database, make_circle(database).meeting_id, decided=("Šienauti.",))
    with database.writing("agenda.edit") as session:
        session.get_one(AgendaItem, item_id).title = "Dėl talkos"
        assert agenda.item(session, item_id).title == "Dėl talkos"


def test_an_items_number_follows_the_order_of_what_is_left(database: Database) -> None:
    meeting_id = make_circle(database).meeting_id
    first, second, third = (make_item(database, meeting_id) for _ in range(3))
    with database.writing("agenda.order") as session:
        agenda.order_items(session, meeting_id, [third, first, second])
        agenda.delete_item(session, first)
        numbers = [agenda.item(session, item_id).number for item_id in (third, second)]
    assert numbers == [1, 2]
