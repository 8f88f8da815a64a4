/**
 * Loaded into the processes before the product: their clock can be set. The number of milliseconds that it is wrong stands in
 * the file `clock` of their folder, which is read at the signal.
 */
export const JUMPING_CLOCK = `
import { readFileSync } from 'node:fs';
const RealDate = Date;
let wrongBy = 0;
const now = () => RealDate.now() + wrongBy;
process.on('SIGUSR2', () => (wrongBy = Number(readFileSync('clock', 'utf8'))));
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, made) => Reflect.construct(target, args.length === 0 ? [now()] : args, made),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
`;
