import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type ClusterPrograms = {
  etcd: string;
  patroni: string;
  haproxy: string;
  /** Folder of its programs. */
  postgres: string;
};

const places = ['/usr/bin', '/usr/sbin', '/usr/local/bin'];
const find = (name: string) => places.map((place) => join(place, name)).find((file) => existsSync(file));

/** Where the packages patroni, etcd-server, haproxy and postgresql of Debian put their programs; null when one is missing. */
export function clusterPrograms(): ClusterPrograms | null {
  const [etcd, patroni, haproxy] = ['etcd', 'patroni', 'haproxy'].map(find);
  const versions = '/usr/lib/postgresql';
  const postgres = (existsSync(versions) ? readdirSync(versions) : [])
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(versions, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'postgres')) && existsSync(join(folder, 'pg_amcheck')));
  return etcd && patroni && haproxy && postgres ? { etcd, patroni, haproxy, postgres } : null;
}
