"""What the page of a plan reads, in one go."""

from dataclasses import dataclass

from app.errors import UserError
from app.services import agreements, measures, organisations, plans, series
from app.services.agreements import AgreementRow
from app.services.measure_rows import MeasureRow
from app.services.measures import OriginRow, ProgressRow
from app.services.organisations import OrganisationRow
from app.services.plan_rows import DirectionRow, PlanRow
from app.services.plans import ApprovingRow
from app.services.series import SeriesRow
from app.storage.session import JournalledSession


@dataclass(frozen=True)
class PlanRows:
    """A plan as its page shows it; `plan` is None while the archive has none."""

    plan: PlanRow | None = None
    plans: tuple[PlanRow, ...] = ()
    series: tuple[SeriesRow, ...] = ()
    directions: tuple[DirectionRow, ...] = ()
    measures: tuple[MeasureRow, ...] = ()
    organisations: tuple[OrganisationRow, ...] = ()
    approving: tuple[ApprovingRow, ...] = ()
    agreements: tuple[AgreementRow, ...] = ()
    agreement_id: int | None = None

    def measure(self, measure_id: int | None) -> MeasureRow | None:
        """Return a measure of this plan."""
        return next((row for row in self.measures if row.id == measure_id), None)

    @property
    def own_series(self) -> SeriesRow | None:
        """Return the series whose plan this is."""
        wanted = self.plan.series_id if self.plan else None
        return next((row for row in self.series if row.id == wanted), None)


@dataclass(frozen=True)
class MeasureWay:
    """Where a measure was agreed and what was noted of it since."""

    origin: OriginRow | None
    notes: tuple[ProgressRow, ...]


def read_plan(
    session: JournalledSession, plan_id: int | None, measure_id: int | None, year: int
) -> PlanRows:
    """Read the plan asked for, or else the measure's, or else this year's, or else the newest."""
    known = plans.list_plans(session)
    all_series = series.list_series(session)
    if measure_id is not None:
        try:
            plan_id = measures.measure(session, measure_id).plan_id
        except UserError:
            measure_id = None
    plan = next((row for row in known if row.id == plan_id), None)
    plan = plan or next((row for row in known if row.year == year), None)
    plan = plan or next(iter(known), None)
    if plan is None:
        return PlanRows(series=all_series)
    return PlanRows(
        plan,
        known,
        all_series,
        plans.list_directions(session, plan.id),
        measures.list_plan_measures(session, plan.id),
        organisations.list_organisations(session),
        plans.list_approving(session, plan.series_id),
        agreements.list_agreements(session),
        agreements.agreement_of(session, plan.id),
    )


def read_way(session: JournalledSession, measure_id: int) -> MeasureWay:
    """Read a measure's way."""
    return MeasureWay(
        measures.origin(session, measure_id), measures.list_progress(session, measure_id)
    )
