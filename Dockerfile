# The service alone; docker-compose.yml brings a Postgres beside it.
FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0
COPY package.json package-lock.json .npmrc ./
# No embedded Postgres and no second Node: the image has its own Node, and DATABASE_URL names the database.
RUN npm ci --omit=dev --omit=optional --ignore-scripts
COPY LICENSE NOTICE ./
COPY src ./src
COPY drizzle ./drizzle
COPY seed ./seed
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD node -e "fetch('http://127.0.0.1:4000/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "src/main.ts"]
