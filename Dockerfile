FROM node:22-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm ci && npm pack --pack-destination /tmp

FROM node:22-bookworm-slim
# The newest Chromium of the distribution is the one to have, so no version stands here.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ca-certificates chromium fonts-liberation \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /tmp/pixel-scan-*.tgz /tmp/
RUN npm install --global /tmp/pixel-scan-*.tgz \
    && npm cache clean --force \
    && rm /tmp/pixel-scan-*.tgz
ENV PIXEL_SCAN_BROWSER=/usr/bin/chromium
USER node
WORKDIR /work
ENTRYPOINT ["pixel-scan"]
CMD ["--help"]
