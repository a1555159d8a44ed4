@judges-dcc
Feature: What suspends a Device, and what ends it

  @BASE-SMI-SUSPEND
  Rule: A Device whose Device Model leaves the CPL becomes Suspended

    Scenario Outline: Firmware of a <status> <device> leaves the list
      Given a <status> <device> that runs firmware 01000000
      When firmware 01000000 of the <device> leaves the Central Products List
      Then the SMI Status of the <device> is Suspended

      Examples:
        | status                   | device |
        | Commissioned             | ESME   |
        | InstalledNotCommissioned | ESME   |
        | Pending                  | ESME   |
        | Commissioned             | GSME   |
        | Commissioned             | CHF    |
        | Commissioned             | PPMID  |
        | Commissioned             | HCALCS |

    @negative
    Scenario: Other firmware of the same Device Model leaves the list
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      When firmware 02000000 of the ESME leaves the Central Products List
      Then the SMI Status of the ESME is Commissioned

    @negative
    Scenario: A Device whose life in the SMI is over stays as it is
      Given a Decommissioned ESME that runs firmware 01000000
      When firmware 01000000 of the ESME leaves the Central Products List
      Then the SMI Status of the ESME is Decommissioned

  @BASE-SMI-SUSPENDED-ALERT
  Rule: A suspension raises a DCC Alert with the payload DeviceSuspended

    Scenario: Firmware of a Commissioned ESME leaves the list
      Given a Commissioned ESME that runs firmware 01000000
      When firmware 01000000 of the ESME leaves the Central Products List
      Then the Supplier has got one DCC Alert DeviceSuspended for the ESME
      And the Other Supplier has got no DCC Alert DeviceSuspended for the ESME

    @negative
    Scenario: A second removal suspends nobody again
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      When firmware 01000000 of the ESME leaves the Central Products List
      Then the Supplier has got one DCC Alert DeviceSuspended for the ESME

  @BASE-SMI-MODEL-BACK
  Rule: A Device whose Device Model is back on the CPL is restored

    Scenario Outline: Firmware of an ESME that was <status> comes back
      Given a <status> ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And the SMI Status of the ESME has become Suspended
      When firmware 01000000 of the ESME is on the Central Products List
      Then the SMI Status of the ESME is <status>
      And the Supplier has got one DCC Alert DeviceRestored for the ESME

      Examples:
        | status                   |
        | Commissioned             |
        | InstalledNotCommissioned |

    @negative
    Scenario: What comes back is other firmware
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      When firmware 02000000 of the ESME is on the Central Products List
      Then the SMI Status of the ESME is Suspended

  @BASE-SMI-CPL-COPY
  Rule: An entry may be on the published CPL and not in the DSP's copy

    @negative
    Scenario: What comes back is held back from the DSP
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      When firmware 01000000 of the ESME is on the Central Products List but held back from the DSP
      Then the SMI Status of the ESME is Suspended

    Scenario: It is then let through to the DSP
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And firmware 01000000 of the ESME is on the Central Products List but held back from the DSP
      When firmware 01000000 of the ESME is on the Central Products List
      Then the SMI Status of the ESME is Commissioned

  @BASE-SMI-FIRMWARE
  Rule: A success Response to SR11.3 updates the SMI firmware version and ends a suspension

    @alters-device
    Scenario Outline: A <status> ESME activates firmware that is on the list
      Given a <status> ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And the ESME holds the image of firmware 02000000
      And firmware 01000000 of the ESME leaves the Central Products List
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the later Response says that SR11.3 gave code 0 and firmware 02000000 runs
      And the SMI holds firmware 02000000 for the ESME
      And the SMI Status of the ESME is <status>

      Examples:
        | status                   |
        | Commissioned             |
        | InstalledNotCommissioned |

    @alters-device
    Scenario: A GSME activates firmware that is on the list
      Given a Commissioned GSME that runs firmware 01000000
      And firmware 02000000 of the GSME is on the Central Products List
      And the GSME holds the image of firmware 02000000
      When the Gas Supplier sends SR11.3 for firmware 02000000 to the GSME
      Then the later Response says that SR11.3 gave code 0 and firmware 02000000 runs
      And the SMI holds firmware 02000000 for the GSME

    @negative @alters-device
    Scenario: The Response is lost
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 02000000 of the ESME is on the Central Products List
      And the ESME holds the image of firmware 02000000
      And the next Response of the ESME will be lost
      When the Supplier sends SR11.3 for firmware 02000000 to the ESME
      Then the later Response has code E21
      And the SMI holds firmware 01000000 for the ESME

  @BASE-SMI-HUB
  Rule: A CPL removal suspends CHF and GPF together

    Scenario: Firmware of a Communications Hub leaves the list
      Given a Commissioned CHF that runs firmware 01000000
      And the GPF is in the SMI without firmware of its own
      When firmware 01000000 of the CHF leaves the Central Products List
      Then the SMI Status of the CHF is Suspended
      And the SMI Status of the GPF is Suspended

    @negative
    Scenario: Firmware of a meter behind the Communications Hub leaves the list
      Given a Commissioned CHF that runs firmware 01000000
      And the GPF is in the SMI without firmware of its own
      And a Commissioned ESME that runs firmware 01000000
      When firmware 01000000 of the ESME leaves the Central Products List
      Then the SMI Status of the CHF is Commissioned
      And the SMI Status of the GPF is Commissioned
