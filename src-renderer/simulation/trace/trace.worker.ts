import { expose } from 'comlink';
import { z } from 'zod';
import { wholeTrace } from './whole-trace.ts';

// The page's policy forbids code made from text, which zod would otherwise try.
z.config({ jitless: true });

const worker = { wholeTrace };

/** What the worker of a trace can be asked. */
export type TraceWorker = typeof worker;

expose(worker);
