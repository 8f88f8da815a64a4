/**
 * `npm run check -- schemas`: a published event keeps its shape. What each version of each event is made of is read from its
 * TypeScript type and kept in test/golden/<lib>/schemas.json; a change that a stored event could not be read by fails here.
 * `npm run schemas:accept` records what may be added: a new event, a new version, an optional field, one more code of a list.
 */
import { fileURLToPath } from 'node:url';
import { reportSchemas } from './schemas/report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (sentence) => process.stdout.write(`schemas: ${sentence}\n`);
if (!reportSchemas({ root, accepting: process.argv.includes('--accept'), say })) process.exitCode = 1;
