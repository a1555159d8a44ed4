/** The closed vocabulary: requiring this registers every shipped step with the one Cucumber instance. */
import './support/world';
import './support/parameter-types';
import './support/hooks';
import './alerts.steps';
import './devices.steps';
import './inventory.steps';
import './service-requests.steps';
