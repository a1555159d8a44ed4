@MP105 @judges-dcc
Feature: What restores a Suspended Device, and what doesn't

  @MP105-R11
  Rule: A Device whose version isn't on the list stays Suspended

    Scenario: The version read is on no list
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      And the ESME runs firmware 03000000 although the SMI holds another
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 03000000 runs
      And the SMI Status of the ESME is Suspended
      And the Supplier has got no DCC Alert DeviceRestored for the ESME

  @MP105-R12
  Rule: Whether a version that isn't on the list is stored is not in the sources read

    Scenario: The version read is on no list, and the SMI is looked at
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the ESME runs firmware 03000000 although the SMI holds another
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 03000000 runs
      And the SMI holds firmware 03000000 for the ESME

  @MP105-R13
  Rule: A late Response doesn't undo a status that changed meanwhile

    @alters-device
    Scenario: The Device is decommissioned before the Response arrives
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And firmware 01000000 of the ESME leaves the Central Products List
      And the ESME runs firmware 02000000 although the SMI holds another
      And the next Response of the ESME will be held back
      When the Supplier sends SR11.2 to the ESME
      And the Supplier decommissions the ESME
      And what is held back arrives
      Then the later Response has code I0
      And the SMI Status of the ESME is Decommissioned
      And the Supplier has got no DCC Alert DeviceRestored for the ESME

    Scenario: SMKI Recovery begins before the Response arrives
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And firmware 01000000 of the ESME leaves the Central Products List
      And the ESME runs firmware 02000000 although the SMI holds another
      And the next Response of the ESME will be held back
      When the Supplier sends SR11.2 to the ESME
      And the ESME goes through "recovery-begun"
      And what is held back arrives
      Then the later Response has code I0
      And the SMI Status of the ESME is Recovery
      And the Supplier has got no DCC Alert DeviceRestored for the ESME

  @MP105-R14 @MP105-R4
  Rule: A Device whose firmware leaves the list twice is restored to what it was before, never to Suspended

    Scenario: The list changes twice while the Device is Suspended
      Given an InstalledNotCommissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And firmware 01000000 of the ESME leaves the Central Products List
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      And the ESME runs firmware 02000000 although the SMI holds another
      When the Supplier sends SR11.2 to the ESME
      Then by MP105-R14 the later Response says that firmware 02000000 runs
      And by MP105-R14 the SMI Status of the ESME is InstalledNotCommissioned

  @MP105-R15 @MP105-R4
  Rule: Each of two cycles of suspension ends with the status held before it

    Scenario: Suspended and restored, and again
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And firmware 03000000 of the ESME is on the Central Products List
      And firmware 01000000 of the ESME leaves the Central Products List
      And the ESME runs firmware 02000000 although the SMI holds another
      When the Supplier sends SR11.2 to the ESME
      Then by MP105-R4 the later Response says that firmware 02000000 runs
      And by MP105-R4 the SMI Status of the ESME is Commissioned
      When firmware 02000000 of the ESME leaves the Central Products List
      Then by MP105-R15 the SMI Status of the ESME is Suspended
      When the ESME runs firmware 03000000 although the SMI holds another
      And the Supplier sends SR11.2 to the ESME
      Then by MP105-R15 the later Response says that firmware 03000000 runs
      And by MP105-R15 the SMI Status of the ESME is Commissioned
      And by MP105-R15 the Supplier has got two DCC Alert DeviceRestored for the ESME

  @MP105-R16
  Rule: The same old version read again changes nothing

    Scenario: The ESME still runs what the SMI holds
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 01000000 runs
      And the SMI holds firmware 01000000 for the ESME
      And the SMI Status of the ESME is Suspended
      And the Supplier has got no DCC Alert DeviceRestored for the ESME

  @MP105-R17
  Rule: An entry that isn't the Device's own, isn't Active, or isn't in the DSP's copy restores nothing

    Scenario Outline: Firmware 02000000 is on the list <how>
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List <how>
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      And the ESME runs firmware 02000000 although the SMI holds another
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 02000000 runs
      And the SMI Status of the ESME is Suspended

      Examples:
        | how                              |
        | as Cancelled                     |
        | as Expired                       |
        | as Withdrawn                     |
        | for another Device Model         |
        | but held back from the DSP       |

  @MP105-R28
  Rule: What becomes of a Device in full service that reads a version off the list is not in the sources read

    Scenario: A Commissioned ESME runs firmware that is on no list
      Given a Commissioned ESME that runs firmware 01000000
      And the ESME runs firmware 03000000 although the SMI holds another
      When the Supplier sends SR11.2 to the ESME
      Then the later Response says that firmware 03000000 runs
      And the SMI Status of the ESME is Commissioned
