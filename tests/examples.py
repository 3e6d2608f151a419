"""How many examples the properties try: few in the ordinary suite, many in `./run faults`."""

from typing import Final

from hypothesis import HealthCheck, settings

_ORDINARY: Final = 50
_LONG: Final = 1000


def set_up(*, long: bool) -> None:
    """Choose the profile; called once, before any test is collected."""
    settings.register_profile(
        "sutarta",
        deadline=None,
        max_examples=_LONG if long else _ORDINARY,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
    settings.load_profile("sutarta")


def few(number: int) -> int:
    """Return how many examples to try where each is slow: so many, and more in the long run."""
    return number * settings.default.max_examples // _ORDINARY
