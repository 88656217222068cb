import { baseStyle } from './base-style.ts';
import { compareStyle } from './compare-style.ts';
import { deskStyle } from './desk-style.ts';
import { listStyle } from './list-style.ts';
import { tokens } from './tokens.ts';

/** `/assets/app.css`, whole. */
export const style: string = `${tokens}${baseStyle}${listStyle}${deskStyle}${compareStyle}`;
