import { describeEventStore } from '../../../../test/event-sourcing/conformance.js';
import { MemoryEventStore } from './memory-store.js';

const shared = new MemoryEventStore();
describeEventStore('the log in memory', async () => shared);
