import { z } from 'zod'

const Answer = z.object({
  studies: z.array(z.unknown()),
  /** At the end of the list there is none, however that is said. */
  nextPageToken: z
    .string()
    .nullish()
    .transform(token => token || undefined),
  totalCount: z
    .union([z.number().int().nonnegative(), z.string().regex(/^\d+$/).transform(Number)])
    .nullish()
    .transform(count => count ?? undefined),
})
/** One page of studies as the API v2 answers it. `totalCount` comes with the first page. */
export type Answer = z.infer<typeof Answer>

/** What is wrong with an answer, as the end of a sentence, and whether it may be that not all of it came. */
export type BadAnswer = { fault: string; isCut: boolean }

/** Reads an answer's body. `type` is its media type. */
export function readAnswer(body: string, type: string | null): Answer | BadAnswer {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    if (isWebPage(body, type)) return { fault: 'its answer is a web page', isCut: false }
    return { fault: body.trim() === '' ? 'its answer was empty' : 'its answer was cut off or is no JSON', isCut: true }
  }
  const answer = Answer.safeParse(json)
  return answer.success ? answer.data : { fault: 'its answer is no list of studies', isCut: false }
}

/** Whether an answer is meant for people, as one of a proxy or of a site under maintenance is. */
export const isWebPage = (body: string, type: string | null): boolean =>
  /^\s*text\/html\b/i.test(type ?? '') || /^\s*<(?:!doctype html|html)\b/i.test(body)
