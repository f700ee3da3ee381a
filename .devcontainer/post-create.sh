#!/usr/bin/env bash
# What the tests need beside Node.js: a browser, the MongoDB stand-in's Java, PHP for a client in the guide, a font for PDFs.
set -euo pipefail
cd "$(dirname "$0")/.."
sudo apt-get update -qq
sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  chromium default-jdk-headless maven php-cli fontconfig fonts-dejavu-core
npm ci --no-audit --no-fund
