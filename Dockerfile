# The service alone; docker-compose.yml brings a Postgres beside it.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build

FROM node:24-slim
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No embedded Postgres and no second Node: the image has its own Node, and DATABASE_URL names the database.
RUN npm ci --omit=dev --omit=optional --ignore-scripts
COPY LICENSE NOTICE ./
COPY bin ./bin
COPY drizzle ./drizzle
COPY seed ./seed
COPY weights ./weights
COPY --from=build /app/dist ./dist
# What imports refuse and exports write goes here, and what they read may be put here.
RUN mkdir /data && chown node:node /data
VOLUME /data
ENV NODE_ENV=production HOST=0.0.0.0 REFGRAPH_DATA_DIR=/data
USER node
WORKDIR /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 4000) + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/bin/refgraph.cjs"]
CMD ["serve"]
