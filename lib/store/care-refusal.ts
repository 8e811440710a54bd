/** Why a database was not copied or put in place. The message is one sentence for the person who asked. */
export class CareRefusal extends Error {
  override readonly name = 'CareRefusal'
}
