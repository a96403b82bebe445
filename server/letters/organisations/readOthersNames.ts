import { readKnownOrganisations } from '#i18n/knownOrganisations.ts';
import { othersNameFinder } from '#signon/organisations/knownOrganisation.ts';

/** What tells whether an organisation signs under the name of a known one, by the list that editors keep. @throws Error naming what is wrong with the list */
export const readOthersNames = () => othersNameFinder(readKnownOrganisations());
