import { createLog } from './logging.js';

function logged(work: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  work(createLog({ logLevel: 'info' }, { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('is one JSON object a line with level, time and message', () => {
    const [line] = logged((log) => log.info({ route: '/api/plans/:id' }, 'answered'));
    expect(line).toMatchObject({ level: 'info', service: 'throughline', route: '/api/plans/:id', msg: 'answered' });
    expect(line?.['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('hides personal fields and secrets wherever they stand', () => {
    const text = JSON.stringify(
      logged((log) => log.info({ person: { name: 'Amina Yusuf', contact: { phone: '651-555-0100' } }, authorization: 'Bearer x' })),
    );
    expect(text).not.toMatch(/Amina|555|Bearer x/);
    expect(text).toContain('[hidden]');
  });

  it('keeps of a database error what tells its kind, not the values of the row', () => {
    const error = Object.assign(new Error('duplicate key value (Amina Yusuf)'), {
      code: '23505',
      detail: 'Key (name)=(Amina Yusuf) exists',
      constraint: 'person_pkey',
    });
    const [line] = logged((log) => log.error({ err: error }, 'write failed'));
    expect(JSON.stringify(line)).not.toContain('Amina');
    expect(line?.['err']).toMatchObject({ type: 'Error', code: '23505', constraint: 'person_pkey' });
  });

  it('keeps the message of an ordinary error', () => {
    const [line] = logged((log) => log.error({ err: new Error('the lease was lost') }, 'stopped'));
    expect(line?.['err']).toMatchObject({ message: 'the lease was lost' });
  });
});
