"""What users think of answers, in a database: SQLite beside the index, or any that SQLAlchemy knows."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from functools import cached_property
from uuid import uuid4

from sqlalchemy import Column, DateTime, Engine, MetaData, String, Table, Text, create_engine
from sqlalchemy.exc import SQLAlchemyError

from nplv_qa.errors import FeedbackUnavailable
from nplv_qa.types import Feedback

_METADATA = MetaData()
_FEEDBACK = Table(
    "feedback",
    _METADATA,
    Column("id", String(36), primary_key=True),
    Column("received", DateTime(timezone=True), nullable=False),
    Column("answer_id", String(100), nullable=False),
    Column("thumb", String(10), nullable=False),
    Column("reason", Text, nullable=False),
    Column("corpus_version", String(100), nullable=False),
    Column("question", Text, nullable=True),
)


class FeedbackBook:
    """Opens the database when the first feedback comes; nothing is stored but what was sent."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._opening = threading.Lock()

    def add(self, feedback: Feedback) -> str:
        """Store it, and give its number.

        Raises:
            FeedbackUnavailable: the database can not be reached or written.
        """
        number = str(uuid4())
        row = {
            "id": number,
            "received": datetime.now(UTC),
            "answer_id": feedback.answer_id,
            "thumb": "up" if feedback.positive else "down",
            "reason": feedback.reason,
            "corpus_version": feedback.corpus_version,
            "question": feedback.question,
        }
        try:
            with self._opening:
                engine = self._engine
            with engine.begin() as connection:
                connection.execute(_FEEDBACK.insert().values(row))
        except (SQLAlchemyError, ImportError) as error:  # a database whose driver is not installed
            raise FeedbackUnavailable(type(error).__name__) from error
        return number

    @cached_property
    def _engine(self) -> Engine:
        engine = create_engine(self._url, hide_parameters=True)
        _METADATA.create_all(engine)
        return engine
