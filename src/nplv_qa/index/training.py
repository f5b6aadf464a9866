"""The project's own static embedding: token vectors from the corpus (LSA), trained on questions with their passages.

Training uses sentence-transformers (and so torch); serving needs neither, see `embedder.py`.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from nplv_qa.types import Vectors

DIMENSIONS = 256  # on held-out questions .607 MRR against .580 with 128
EPOCHS = 6
BATCH = 128
LEARNING_RATE = 0.002  # ten times more unlearns what LSA knew (.524), ten times less changes nothing
SEED = 20251127


def initial_vectors(documents: Sequence[str]) -> tuple[list[str], Vectors]:
    """Vocabulary and LSA token vectors of texts that are terms joined by spaces; shape (tokens, DIMENSIONS).

    A token's vector is its row of the right singular vectors times its idf, so that the mean over a text points where that text's LSA
    vector does; scaled to a mean length of 1, which the learning rate counts on.
    """
    from sklearn.decomposition import TruncatedSVD
    from sklearn.feature_extraction.text import TfidfVectorizer

    weighting = TfidfVectorizer(token_pattern=r"\S+", lowercase=False, sublinear_tf=True, norm="l2")
    matrix = weighting.fit_transform(documents)
    dimensions = min(DIMENSIONS, min(matrix.shape) - 1)
    svd = TruncatedSVD(n_components=dimensions, random_state=SEED).fit(matrix)
    vectors = svd.components_.T * weighting.idf_[:, None]
    vectors /= np.linalg.norm(vectors, axis=1).mean()
    return [str(token) for token in weighting.get_feature_names_out()], vectors.astype(np.float32)


def train(documents: Sequence[str], pairs: Sequence[tuple[str, str]], folder: Path) -> None:
    """Train on (question, passage) pairs of terms joined by spaces, and save model and tokenizer under `folder`.

    LSA sees each passage together with its questions: so an everyday word starts near the words that the passage uses.
    """
    from datasets import Dataset
    from sentence_transformers import SentenceTransformer, SentenceTransformerTrainer, SentenceTransformerTrainingArguments
    from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from sentence_transformers.sentence_transformer.training_args import BatchSamplers

    tokens, vectors = initial_vectors(_with_questions(documents, pairs))
    unknown = np.zeros((1, vectors.shape[1]), dtype=np.float32)
    module = StaticEmbedding(_tokenizer(tokens), embedding_weights=np.vstack([unknown, vectors]))
    model = SentenceTransformer(modules=[module], device="cpu")
    if pairs:
        arguments = SentenceTransformerTrainingArguments(
            output_dir=str(folder / "trainer"), num_train_epochs=EPOCHS, per_device_train_batch_size=BATCH, learning_rate=LEARNING_RATE,
            warmup_steps=0.1, batch_sampler=BatchSamplers.NO_DUPLICATES, save_strategy="no", logging_strategy="no", report_to="none",
            disable_tqdm=True, use_cpu=True, seed=SEED, dataloader_num_workers=0,
        )  # fmt: skip
        data = Dataset.from_dict({"anchor": [q for q, _ in pairs], "positive": [p for _, p in pairs]})
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            SentenceTransformerTrainer(model=model, args=arguments, train_dataset=data, loss=MultipleNegativesRankingLoss(model)).train()
    model.save(str(folder), create_model_card=False)


def _with_questions(documents: Sequence[str], pairs: Sequence[tuple[str, str]]) -> list[str]:
    questions: dict[str, list[str]] = {}
    for question, passage in pairs:
        questions.setdefault(passage, []).append(question)
    return [" ".join([document, *questions.get(document, [])]) for document in documents]


def _tokenizer(tokens: Sequence[str]) -> Tokenizer:
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import WhitespaceSplit

    vocabulary = {"[UNK]": 0, **{token: n for n, token in enumerate(tokens, start=1)}}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = WhitespaceSplit()
    return tokenizer
