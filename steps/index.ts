/** The closed vocabulary: requiring this registers every shipped step with the one Cucumber instance. */
import './support/register-world';
import './support/parameter-types';
import './support/release-types';
import './support/hooks';
import './alerts.steps';
import './devices.steps';
import './duis-versions.steps';
import './events.steps';
import './firmware.steps';
import './inventory.steps';
import './messages.steps';
import './proposals.steps';
import './registration.steps';
import './rulebook.steps';
import './service-requests.steps';
import './service-users.steps';
import './signatures.steps';
