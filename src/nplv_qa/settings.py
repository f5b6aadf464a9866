"""Every setting, read from the environment in this one place."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """`NPLV_QA_*`; relative folders are relative to the working directory."""

    model_config = SettingsConfigDict(env_prefix="NPLV_QA_", env_ignore_empty=True)

    corpus: Path = Field(Path("corpus"), description="Folder with sources, renditions, indicators and word lists.")
    originals: Path | None = Field(None, description="Folder with official files; `<corpus>/originals` unless set.")
    index: Path = Field(Path("index"), description="Folder of the built index.")
    host: str = Field("127.0.0.1", description="Address on which the service listens.")
    port: int = Field(8000, ge=0, le=65535, description="Port on which the service listens.")
    embedding: str = Field("", description="A sentence-transformers model (folder or hub name) instead of the project's own.")
    embedding_question_prefix: str = Field("", description="What that model wants before a question ('query: ').")
    embedding_passage_prefix: str = Field("", description="What that model wants before a passage ('passage: ').")
    feedback: str = Field("", description="SQLAlchemy URL of the database for feedback; `feedback.sqlite` in the index folder unless set.")

    @property
    def originals_folder(self) -> Path:
        return self.originals or self.corpus / "originals"

    @property
    def feedback_url(self) -> str:
        return self.feedback or f"sqlite:///{self.index / 'feedback.sqlite'}"
