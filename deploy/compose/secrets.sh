#!/bin/sh
# Makes what compose.yaml asks for and nobody else may know, once: passwords in .env and in files under secrets, and the
# tokens of two operators, you and Prometheus. What is there already stays.
set -eu
cd "$(dirname "$0")"
umask 077

if [ -e .env ]; then
    echo "deploy/compose/.env is there already; delete it together with the volumes to begin anew."
    exit 0
fi

random() { # 32 bytes
    head -c 32 /dev/urandom | base64 | tr -d '\n'
}

token() { # token NAME: a new one, whose line goes into the file of tokens
    ../../lesson token "$1" --operator --add-to secrets/tokens | sed -n 's/^ *\(nlt_[^ ]*\)$/\1/p'
}

rm -rf secrets
mkdir secrets
store=$(random)
database=$(random)
operator=$(token operator)
printf %s "$store" >secrets/store-secret
printf %s "$database" >secrets/database-password
random >secrets/grafana-password
token prometheus >secrets/prometheus-token
# The users in the containers are others. Here nobody else gets into the folder.
chmod 444 secrets/*
{
    echo "STORE_SECRET=$store"
    echo "DATABASE_PASSWORD=$database"
    echo "GATEWAY_SESSION_KEY=$(random)"
    echo "SEARXNG_SECRET=$(random)"
} >.env.part
mv .env.part .env
echo "Your token, shown this once: $operator"
echo "Grafana's password for the user admin stands in deploy/compose/secrets/grafana-password."
