# syntax=docker/dockerfile:1
# The service with its index built in. Everything but /srv/index (the vector store writes where it reads) and /tmp can be read-only.
# The index in the image is that of the renditions; at the start it is built again only where other documents are mounted.

FROM python:3.11-slim-bookworm AS build
# PyPI's Linux builds of torch want CUDA; give pip the address of PyTorch's CPU builds: --build-arg PIP_EXTRA_INDEX_URL=...
ARG PIP_EXTRA_INDEX_URL=""
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 LANG=C.UTF-8
WORKDIR /build
RUN python -m venv /opt/venv
COPY requirements.lock ./
RUN /opt/venv/bin/python -m pip install --no-deps -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY src src
RUN /opt/venv/bin/python -m pip install --no-deps --no-build-isolation .
WORKDIR /srv
COPY corpus corpus
RUN /opt/venv/bin/nplv-qa ingest

FROM python:3.11-slim-bookworm
ENV LANG=C.UTF-8 \
    PATH=/opt/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOME=/tmp \
    NPLV_QA_HOST=0.0.0.0 \
    NPLV_QA_PORT=8000 \
    NPLV_QA_CORPUS=/srv/corpus \
    NPLV_QA_INDEX=/srv/index
RUN useradd --system --uid 10001 --no-create-home --home-dir /srv --shell /usr/sbin/nologin nplv
WORKDIR /srv
COPY --from=build /opt/venv /opt/venv
COPY --from=build --chown=10001:10001 /srv /srv
USER 10001:10001
VOLUME ["/srv/index"]
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=300s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f\"http://127.0.0.1:{os.environ['NPLV_QA_PORT']}/readyz\", timeout=2)"]
CMD ["sh", "-c", "nplv-qa ingest && exec nplv-qa serve"]
