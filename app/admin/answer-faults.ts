import { answerPage } from '@/lib/auth/answer-page.ts'
import { storeFault } from '@/lib/store/store-fault.ts'
import { StoreUnavailable } from '@/lib/store/store-unavailable.ts'
import { deskUrl } from '@/lib/urls.ts'

/**
 * A route of the desk, with an answer for when a database cannot take what is asked, as when the disk is full: 503, and a
 * sentence that says why. `proxy.ts` answers only what fails before a route is reached.
 */
export const answerFaults =
  <Rest extends unknown[]>(answer: (request: Request, ...rest: Rest) => Promise<Response>) =>
  async (request: Request, ...rest: Rest): Promise<Response> => {
    try {
      return await answer(request, ...rest)
    } catch (error) {
      const fault = error instanceof StoreUnavailable ? error : storeFault(error)
      if (!fault) throw error
      process.stderr.write(`${fault.name}: ${fault.message}\n`)
      return answerPage(request, {
        status: fault.status,
        title: 'This could not be done, or not all of it',
        sentence: `${fault.sentence} Look at the desk for what was done before you do it again.`,
        link: { url: deskUrl(), text: 'Import desk' },
      })
    }
  }
