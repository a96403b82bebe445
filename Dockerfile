# The portal as an image: the printed site, the server, and the commands of whoever runs it. docs/operating.md says how to
# build and run it. ORIGIN and OPERATOR_* are printed into pages, so give them when you build.
FROM node:24-bookworm-slim AS build
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY . .
ARG ORIGIN OPERATOR_NAME OPERATOR_EMAIL OPERATOR_ADDRESS OPERATOR_PRIVACY OPERATOR_AUTHORITY OPERATOR_IMPRINT
RUN npm run build && npm run pack -- --to /packed && mkdir -m 700 /data

FROM caddy:2 AS proxy
COPY --from=build /packed/site/public /srv/portal/site/public
COPY deploy/Caddyfile /etc/caddy/Caddyfile

# All commands, with the programs of PostgreSQL that save and put back. Its Debian is that of the other bases.
FROM postgres:18-bookworm AS tools
COPY --from=build /packed /portal
WORKDIR /portal
ENV NODE_ENV=production DATA_DIR=/data PATH=/portal/node_modules/node/bin:/usr/lib/postgresql/18/bin:/usr/bin:/bin
ENTRYPOINT ["node", "-r", "./run/ready.cjs"]

FROM gcr.io/distroless/cc-debian12:nonroot AS portal
COPY --from=build --chown=root:root /packed /portal
COPY --from=build --chown=nonroot:nonroot /data /data
WORKDIR /portal
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data PATH=/portal/node_modules/node/bin
USER nonroot
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/readyz').then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
ENTRYPOINT ["node", "-r", "./run/ready.cjs"]
CMD ["--disable-proto=throw", "server/main.ts"]
