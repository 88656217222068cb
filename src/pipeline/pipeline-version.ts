/**
 * Changes whenever the same input would give other rows: an index built by another version is built again. Stored beside every result,
 * so that a statement can be traced to the rules that made it.
 */
export const PIPELINE_VERSION = '23';
