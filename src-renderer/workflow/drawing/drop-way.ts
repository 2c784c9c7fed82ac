import { create } from 'zustand';

/** The way onto which something would drop that is being dragged: a state or an entry of the palette. */
export const useDropWay = create<{ readonly way: string | undefined }>()(() => ({ way: undefined }));
