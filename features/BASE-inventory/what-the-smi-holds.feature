@judges-dcc
Feature: What the Smart Metering Inventory holds of a Device

  @BASE-SMI-STATUSES
  Rule: The SMI knows nine statuses

    Scenario Outline: An ESME that is <status>
      Given a <status> ESME that runs firmware 01000000
      When the Supplier reads the ESME in the SMI
      Then the Request is answered at once with I0
      And the SMI Status of the ESME is <status>

      Examples:
        | status                   |
        | Pending                  |
        | Whitelisted              |
        | InstalledNotCommissioned |
        | Commissioned             |
        | Decommissioned           |
        | Withdrawn                |
        | Suspended                |
        | Recovery                 |
        | Recovered                |

  @BASE-SMI-HISTORY
  Rule: The SMI keeps each Device's status, since when, and its history

    @alters-device
    Scenario: An ESME is Suspended, and decommissioned an hour later
      Given a Commissioned ESME that runs firmware 01000000
      When 30 minutes have passed
      And firmware 01000000 of the ESME leaves the Central Products List
      And 60 minutes have passed
      Then the SMI Status of the ESME has applied for 60 minutes
      When the Supplier decommissions the ESME
      Then the SMI Statuses of the ESME have been "Commissioned, Suspended, Decommissioned"
      And the SMI Status of the ESME has applied for 0 minutes

    Scenario: An ESME goes through SMKI Recovery
      Given a Commissioned ESME that runs firmware 01000000
      When the ESME goes through "recovery-begun"
      And the ESME goes through "recovered"
      Then the SMI Statuses of the ESME have been "Commissioned, Recovery, Recovered"

    @negative
    Scenario: What changes nothing leaves no trace in the history
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME leaves the Central Products List
      And firmware 01000000 of the ESME leaves the Central Products List
      Then the SMI Statuses of the ESME have been "Commissioned, Suspended"

  @BASE-SMI-TYPE-2
  Rule: A Type 2 Device has no SMI Status and no firmware version

    Scenario: An IHD is read in the SMI
      Given the IHD is in the SMI without firmware of its own
      When the Supplier reads the IHD in the SMI
      Then the Request is answered at once with I0
      And the SMI tells of the IHD
        | Device Type      | IHD  |
        | SMI Status       | none |
        | firmware version | none |

    @negative
    Scenario: A list that changes suspends no IHD
      Given the IHD is in the SMI without firmware of its own
      And firmware 01000000 of the IHD is on the Central Products List
      When firmware 01000000 of the IHD leaves the Central Products List
      Then the SMI tells of the IHD
        | SMI Status | none |
      And the Supplier has got no DCC Alert DeviceSuspended for the IHD

  @BASE-SMI-8.2
  Rule: SR8.2 reads status, firmware version and CPL status of a Device

    Scenario Outline: The <user> reads a <device> in the SMI
      Given a Commissioned <device> that runs firmware 01000000
      When the <user> reads the <device> in the SMI
      Then the Request is answered at once with I0
      And the SMI tells of the <device>
        | Device Type                    | <device>     |
        | SMI Status                     | Commissioned |
        | firmware version               | 01000000     |
        | status of the firmware version | Active       |
        | CPL status                     | Active       |
        | commissioned                   | with a date  |

      Examples:
        | user             | device |
        | Supplier         | ESME   |
        | Network Operator | ESME   |
        | Gas Supplier     | GSME   |
        | Supplier         | CHF    |
        | Other User       | PPMID  |

    Scenario Outline: The entry on the list is <status>
      Given a Commissioned ESME that runs firmware 01000000
      And firmware 01000000 of the ESME is on the Central Products List as <status>
      When the Supplier reads the ESME in the SMI
      Then the SMI tells of the ESME
        | CPL status | <status> |

      Examples:
        | status    |
        | Cancelled |
        | Expired   |
        | Withdrawn |

    Scenario: A Device that never was in service has no date of commissioning
      Given a Pending ESME that runs firmware 01000000
      When the Supplier reads the ESME in the SMI
      Then the SMI tells of the ESME
        | SMI Status   | Pending |
        | commissioned | none    |

    @negative
    Scenario: A Device that isn't in the SMI
      When the Supplier reads the ESME in the SMI
      Then the Request is refused
      And the SMI holds nothing of the ESME
