/** What the pages of accounts say after a form was taken, by the code in the address. No text of an address is shown. */
const PROBLEMS: Record<string, string> = {
  wrongCurrent: 'The current password was not right. Nothing was changed.',
  tooShort: 'The new password is too short: 12 characters or more. Nothing was changed.',
  tooLong: 'The new password is too long: 128 characters at most. Nothing was changed.',
  notTheSame: 'The new password was typed differently the second time. Nothing was changed.',
  asBefore: 'The new password is the current one. Nothing was changed.',
  badName: 'A name has 1 to 40 characters: letters a to z, digits, and . _ - after the first. No account was made.',
  nameTaken: 'There is an account of this name already. Nothing was changed.',
  unknown: 'There is no account of this name any more. Nothing was changed.',
  lastAdmin: 'This is the only admin: make another account an admin first. Nothing was changed.',
  own: 'Your own account is not changed here: its page has your password, and another admin can do the rest. Nothing was changed.',
}

const DONE: Record<string, string> = {
  signedOut: 'You are signed out in this browser.',
  signedOutEverywhere: 'You are signed out everywhere: all your sessions have ended.',
  passwordChanged: 'Your password is changed. Your sessions in other browsers have ended.',
  roleChanged: 'The role is changed.',
  removed: 'The account is removed, and its sessions have ended.',
}

type Code = string | string[] | undefined

/** The sentence for a code; undefined for what is no code of ours. */
export const describeAccountProblem = (code: Code): string | undefined => find(PROBLEMS, code)
export const describeDone = (code: Code): string | undefined => find(DONE, code)

const find = (sentences: Record<string, string>, code: Code): string | undefined =>
  typeof code === 'string' && Object.hasOwn(sentences, code) ? sentences[code] : undefined
