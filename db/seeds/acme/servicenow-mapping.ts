/** What the words of the anonymised event log (UCI 498, CC BY 4.0) mean for the demo; its closure codes tell no more than a number. */
export const demoMapping = {
  workspace: 'it',
  timeZone: 'UTC',
  states: { 'Awaiting Evidence': { state: 'onHold', holdReason: 'awaitingRequester' } },
  resolutionCodes: {
    'code 1': 'solved',
    'code 2': 'workaround',
    'code 3': 'notReproducible',
    'code 4': 'solvedByRequester',
    'code 5': 'solved',
    'code 6': 'solved',
    'code 7': 'workaround',
    'code 8': 'solvedByRequester',
    'code 9': 'solved',
    'code 10': 'knownError',
    'code 11': 'duplicate',
    'code 15': 'noResolution',
    'code 16': 'noResolution',
    'code 17': 'noResolution',
  },
};
