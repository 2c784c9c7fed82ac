import type { PropertyValues } from '../../contract/property.ts';
import type { EventloomDocument } from '../../document/document.ts';
import { design } from './design.ts';

/** A design of one queue, `q`. */
export const queue = (properties: PropertyValues = {}): EventloomDocument => design({ q: ['sqs', properties] });

/** A design of one topic, `t`. */
export const topic = (properties: PropertyValues = {}): EventloomDocument => design({ t: ['sns', properties] });

/** A design of one stream, `k`. */
export const stream = (properties: PropertyValues = {}): EventloomDocument => design({ k: ['kinesis', properties] });

/** A design of one function, `f`. */
export const lambda = (properties: PropertyValues = {}): EventloomDocument => design({ f: ['lambda', properties] });

/** A design of one client, `c`. */
export const client = (properties: PropertyValues = {}): EventloomDocument => design({ c: ['client', properties] });

/** A design of one endpoint, `e`. */
export const endpoint = (properties: PropertyValues = {}): EventloomDocument => design({ e: ['endpoint', properties] });
