import { z } from 'zod'

const Answer = z.object({
  studies: z.array(z.unknown()),
  nextPageToken: z.string().min(1).optional(),
  totalCount: z.number().int().nonnegative().optional(),
})
/** One page of studies as the API v2 answers it. `totalCount` comes with the first page. */
export type Answer = z.infer<typeof Answer>

/** Reads an answer's body; where it is none of the API's, what is wrong with it, as the end of a sentence. */
export function readAnswer(body: string): Answer | { fault: string } {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    return { fault: body.trim() === '' ? 'its answer was empty' : 'its answer was cut off or is no JSON' }
  }
  const answer = Answer.safeParse(json)
  return answer.success ? answer.data : { fault: 'its answer is no list of studies' }
}
