import { columnsOf } from '../../export/columns.ts';
import { dataSets } from '../../model/data-sets/data-sets.ts';
import { meaningOf } from '../../model/data-sets/field-meanings.ts';
import { dataPage, dataSetPage } from '../../ui/pages/data-page.ts';
import { Problem } from '../problem.ts';
import { type AppContext, pathPart, viewOf } from '../request-context.ts';
import { sendPage } from '../send-page.ts';

/** What can be had as data, and the rules of the API. */
export function showData(context: AppContext): Promise<Response> {
  return sendPage(context, {}, async () => dataPage(viewOf(context), dataSets));
}

/** The dictionary of one data set, made from the schema that its files are made from. */
export function showDataSet(context: AppContext): Promise<Response> {
  return sendPage(context, {}, async () => {
    const [name, set] = dataSets.find(([one]) => one === pathPart(context, 'name')) ?? [];
    if (name === undefined || set === undefined) throw new Problem('not-found');
    const language = context.get('language');
    const columns = columnsOf(set.row).map((column) => ({
      ...column,
      meaning: meaningOf(name, column.name)?.[language] ?? '',
    }));
    return dataSetPage(viewOf(context), name, set, columns);
  });
}
