import pg from 'pg';

/** Whether a database takes connections. */
export function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

/** Whether a process says that it is ready. */
export function isReady(base: string): Promise<boolean> {
  return fetch(`${base}/health/ready`, { signal: AbortSignal.timeout(3_000) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** What a process says of itself, for the report. */
export function healthOf(base: string): Promise<string> {
  return fetch(`${base}/health/ready`, { signal: AbortSignal.timeout(3_000) }).then(
    async (response) => `${response.status} ${(await response.text()).slice(0, 600)}`,
    (error: Error) => `no answer (${error.message})`,
  );
}
