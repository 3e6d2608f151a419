"""What belongs to the archive rather than to a user's screen."""

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class Setting(Base):
    """One named value of the archive, as text (`secretary`, `cooperation`)."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str] = mapped_column(default="")
