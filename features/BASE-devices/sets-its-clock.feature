@judges-device
Feature: A meter sets its clock

  @BASE-6.11-DEVICE
  Rule: SR6.11 sets the clock

    @alters-device
    Scenario Outline: The clock of the <device> was slow
      Given a Commissioned <device> that runs firmware 01000000
      And the clock of the <device> is 5 minutes slow
      When the <user> sends SR6.11 to the <device>
      Then the later Response says that the clock is right
      And the Response carries a signature that holds

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @alters-device
    Scenario: A clock that is right stays right
      Given a Commissioned ESME that runs firmware 01000000
      When the Supplier sends SR6.11 to the ESME
      Then the later Response says that the clock is right

  @BASE-ALERT-8F69
  Rule: Commissioning sets the clock and raises 8F69

    @alters-device
    Scenario Outline: The <user> commissions the <device>
      Given an InstalledNotCommissioned <device> that runs firmware 01000000
      And the clock of the <device> is 5 minutes slow
      When the <user> sends SR8.1.1 to the <device>
      Then the later Response says that the clock is right
      And the <user> has got one Device Alert 8F69 from the <device>

      Examples:
        | user         | device |
        | Supplier     | ESME   |
        | Gas Supplier | GSME   |

    @negative
    Scenario: A meter that isn't commissioned says nothing
      Given an InstalledNotCommissioned ESME that runs firmware 01000000
      When the Supplier sends SR11.2 to the ESME
      Then the Supplier has got no Device Alert 8F69 from the ESME
