import { describeEventStore } from './conformance.js';
import { MemoryEventStore } from './memory-store.js';

const shared = new MemoryEventStore();
describeEventStore('the log in memory', async () => shared);
