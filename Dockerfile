# Not yet run by its authors: the development machines have no container engine (see README).
FROM node:22-bookworm-slim AS build
WORKDIR /srv/wanlian
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
WORKDIR /srv/wanlian
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/srv/data SAMPLE_DATA=off
COPY --from=build --chown=node:node /srv/wanlian ./
RUN mkdir -p /srv/data && chown node:node /srv/data
USER node
EXPOSE 3000
HEALTHCHECK --start-period=90s CMD node -e "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "node_modules/tsx/dist/cli.mjs", "app/cli/start.ts"]
