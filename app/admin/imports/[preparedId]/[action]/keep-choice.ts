import { chooseAll, chooseDocuments } from '@/lib/desk/choose-documents.ts'
import { DOCUMENT_FILTERS } from '@/lib/desk/list-prepared-documents.ts'
import { preparedDocumentUrl, preparedUrl } from '@/lib/urls.ts'

/** Keeps the ticks of the texts that the form showed; its buttons for all and none come after them. */
export async function keepChoice(preparedId: string, form: URLSearchParams, by: string): Promise<void> {
  await chooseDocuments(preparedId, numbersIn(form, 'shown'), numbersIn(form, 'chosen'), by)
  const set = form.get('set')
  if (set !== 'all' && set !== 'none') return
  const outcome = outcomeIn(form)
  await chooseAll(preparedId, set === 'all', by, outcome === 'added' || outcome === 'updated' ? outcome : undefined)
}

/** Where the form was, or where its button leads. */
export function placeOf(preparedId: string, form: URLSearchParams): string {
  const [position] = numbersIn(form, 'position')
  if (position !== undefined) return preparedDocumentUrl(preparedId, position)
  // A button of the form stands before its hidden field where both are sent.
  const page = numbersIn(form, 'page').at(-1) ?? 1
  return preparedUrl(preparedId, { outcome: outcomeIn(form), page: Math.max(1, page) })
}

const outcomeIn = (form: URLSearchParams) => DOCUMENT_FILTERS.find(filter => filter === form.get('outcome'))

const numbersIn = (form: URLSearchParams, name: string): number[] =>
  form.getAll(name).flatMap(value => (/^\d{1,7}$/.test(value) ? [Number(value)] : []))
